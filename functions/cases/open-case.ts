import { refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import type { Outcome } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { CaseOpening } from '../../shared/domain/cases/case-records.ts';
import { papersOf } from '../../shared/domain/cases/papers.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { fileFact, type FileTodayDeps } from '../../shared/use-cases/file-fact.ts';
import { placeUnderToday } from '../../shared/use-cases/place-under-today.ts';

export type OpenCaseOutcome = Outcome<Receipt, 'other-department' | 'not-yours' | 'idempotency-key-reused'>;

/** Opens a case that the sender then owns, with the papers of its kind and any further ones to collect. */
export const openCase = async (
  deps: FileTodayDeps,
  { actor, body, receivedAt, idempotencyKey }: Call<'open-case'>,
): Promise<OpenCaseOutcome> => {
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const { departmentId, staff, today } = actor;
  const { kind, company, contact, phone, furtherPapers } = body;
  const papers = [...new Set([...papersOf(kind), ...furtherPapers])];
  const content = { type: 'case', staffId: staff.id, kind, company, contact, phone, papers } as const;
  const { type, staffId } = content;
  const placed = await placeUnderToday(deps.facts, { departmentId, type, today, staffId, content, idempotencyKey });
  const fact: CaseOpening = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return fileFact(deps, { placed, fact, filedBy: staffId, deadline: null, isOwed: false, receivedAt });
};
