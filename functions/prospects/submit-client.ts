import { refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import type { Outcome } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Client } from '../../shared/domain/dossier.ts';
import { NO_PERSON } from '../../shared/domain/facts/fact-place.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { fileFact, type FileTodayDeps } from '../../shared/use-cases/file-fact.ts';
import { placeUnderToday } from '../../shared/use-cases/place-under-today.ts';
import { creditCodeOf } from './claimed-company.ts';

export type SubmitClientOutcome = Outcome<Receipt, 'other-department' | 'not-yours' | 'idempotency-key-reused'>;

/** Puts a company on the department's register of insured ones; a prospect received before that stays valid. */
export const submitClient = async (
  deps: FileTodayDeps,
  { actor, body, receivedAt, idempotencyKey }: Call<'submit-client'>,
): Promise<SubmitClientOutcome> => {
  const { departmentId, staff, today } = actor;
  const forOthers = refuseForOthers(actor, { departmentId: body.departmentId });
  if (forOthers !== null) return forOthers;
  const content = { type: 'client', company: body.company, ...creditCodeOf(body.creditCode) } as const;
  const { type } = content;
  const submission = { departmentId, type, today, staffId: NO_PERSON, content, idempotencyKey };
  const placed = await placeUnderToday(deps.facts, submission);
  const fact: Client = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return fileFact(deps, { placed, fact, filedBy: staff.id, deadline: null, isOwed: false, receivedAt });
};
