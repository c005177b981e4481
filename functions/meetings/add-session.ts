import { refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Session } from '../../shared/domain/dossier.ts';
import { NO_PERSON } from '../../shared/domain/facts/fact-place.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printInstant } from '../../shared/domain/time/instant.ts';
import { localClock } from '../../shared/domain/time/local-clock.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { sessionMonthErrors } from './session-month.ts';
import { isCancelled, type SessionFacts } from './session-records.ts';

export interface AddSessionDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & SessionFacts;
}

export type AddSessionOutcome = Outcome<
  Receipt,
  'other-department' | 'invalid-request' | 'idempotency-key-reused' | 'session-cancelled'
>;

/** Keeps a session that somebody adds by hand, past or to come. The same one that was called off does not come back silently. */
export const addSession = async (deps: AddSessionDeps, call: Call<'add-session'>): Promise<AddSessionOutcome> => {
  const { actor, charter, body, receivedAt, idempotencyKey } = call;
  const { kind, startsAt, title } = body;
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const period = localClock(timeZoneOf(charter.department)).dateOf(epochMsOf(startsAt));
  const errors = sessionMonthErrors(call, monthOf(period), '/startsAt');
  if (errors.length > 0) return refused('invalid-request', errors);
  const content = { type: 'session', kind, startsAt, ...(title !== undefined && { title }) } as const;
  const { departmentId, staff } = actor;
  const placed = placeSubmission({
    departmentId,
    type: 'session',
    period,
    staffId: NO_PERSON,
    content,
    idempotencyKey,
  });
  const session: Session = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  if (await isCancelled(deps.facts, { record: placed.place, session })) return refused('session-cancelled');
  return fileFact(deps, { placed, fact: session, filedBy: staff.id, deadline: null, isOwed: false, receivedAt });
};
