import { refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { SessionCancellation } from '../../shared/domain/facts/session-records.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { findSession, marksOf, placeCancellation, type SessionFacts } from './session-records.ts';

export interface CancelSessionDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & SessionFacts;
}

export type CancelSessionOutcome = Outcome<
  Receipt,
  'other-department' | 'not-found' | 'session-attended' | 'session-cancelled'
>;

/** Calls off a session of which nobody has been marked: no attendance is asked for any more. Of two people the first decides. */
export const cancelSession = async (
  deps: CancelSessionDeps,
  { actor, params, body, receivedAt }: Call<'cancel-session'>,
): Promise<CancelSessionOutcome> => {
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const found = await findSession(deps.facts, actor.departmentId, params.sessionId);
  if (found === undefined) return refused('not-found');
  if ((await marksOf(deps.facts, found)).length > 0) return refused('session-attended');
  const content = { type: 'session-cancellation', cancels: found.session.id, reason: body.reason } as const;
  const placed = placeCancellation(found.record, content);
  const fact: SessionCancellation = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const filing = { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
  const filed = await fileFact(deps, filing);
  return filed.outcome === 'refused' ? refused('session-cancelled') : filed;
};
