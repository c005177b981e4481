import { refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import type { Outcome } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Suggestion } from '../../shared/domain/dossier.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { fileFact, type FileTodayDeps } from '../../shared/use-cases/file-fact.ts';
import { placeUnderToday } from '../../shared/use-cases/place-under-today.ts';

export type ProposeSuggestionOutcome = Outcome<Receipt, 'other-department' | 'not-yours' | 'idempotency-key-reused'>;

/** Keeps a suggestion (7.5) under the day on which it was received. */
export const proposeSuggestion = async (
  deps: FileTodayDeps,
  { actor, body, receivedAt, idempotencyKey }: Call<'propose-suggestion'>,
): Promise<ProposeSuggestionOutcome> => {
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const { departmentId, staff, today } = actor;
  const content = { type: 'suggestion', staffId: staff.id, text: body.text } as const;
  const { type, staffId } = content;
  const placed = await placeUnderToday(deps.facts, { departmentId, type, today, staffId, content, idempotencyKey });
  const fact: Suggestion = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return fileFact(deps, { placed, fact, filedBy: staff.id, deadline: null, isOwed: false, receivedAt });
};
