import { beforeRecords, outsideEmployment, refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { DailyLog, Visit } from '../../shared/domain/dossier.ts';
import { callsForJudging } from '../../shared/domain/facts/calls-for-judging.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import { dayOfLog } from './day-of-log.ts';

export interface SubmitDailyLogDeps {
  readonly facts: Pick<FactStore, 'append'>;
  readonly receiptKey: SecretStore;
}

type SubmitDailyLogCall = Call<'submit-daily-log'>;

export type SubmitDailyLogOutcome = Outcome<
  Receipt,
  'other-department' | 'not-yours' | 'invalid-request' | 'idempotency-key-reused'
>;

/**
 * Keeps a daily log (3.1) of any day up to today on which the person is employed, rest days included. Late ones are kept
 * too: they are customer history, and the receipt says that they do not count.
 */
export const submitDailyLog = async (
  deps: SubmitDailyLogDeps,
  call: SubmitDailyLogCall,
): Promise<SubmitDailyLogOutcome> => {
  const forOthers = refuseForOthers(call.actor, call.body);
  if (forOthers !== null) return forOthers;
  const errors = dateErrors(call);
  if (errors.length > 0) return refused('invalid-request', errors);
  const appended = await deps.facts.append(recordOf(call));
  if (appended.outcome === 'key-reused') return refused('idempotency-key-reused');
  return done(issueReceipt(appended.record, await deps.receiptKey.read()));
};

const dateErrors = ({ actor, charter, body: { date } }: SubmitDailyLogCall): FieldError[] => {
  const pointer = '/date';
  if (date > actor.today) return [{ pointer, code: 'date-in-the-future', values: { today: actor.today } }];
  const employment = outsideEmployment(actor.staff, date, date, pointer);
  return employment.length > 0 ? employment : beforeRecords(charter.firstMonth, monthOf(date), pointer);
};

type WireVisit = SubmitDailyLogCall['body']['visits'][number];

const visitOf = ({ prospectId, ...fields }: WireVisit): Visit =>
  prospectId === undefined || prospectId === null || prospectId === '' ? fields : { ...fields, prospectId };

const recordOf = ({ actor, charter, body, receivedAt, idempotencyKey }: SubmitDailyLogCall): FactRecord => {
  const { departmentId, staff } = actor;
  const { date, nextDayPlan } = body;
  const visits = body.visits.map(visitOf);
  const content = { type: 'daily-log', staffId: staff.id, date, visits, nextDayPlan } as const;
  const { id, place, contentDigest } = placeSubmission({
    departmentId,
    type: content.type,
    period: date,
    staffId: staff.id,
    content,
    idempotencyKey,
  });
  const fact: DailyLog = { id, ...content, receivedAt: printInstant(receivedAt) };
  const { log, deadline } = dayOfLog(charter, date);
  const isOwed = log.owed && servesOn(staff, date, log.roles);
  const judgeAfter = callsForJudging(fact, isOwed ? deadline : null) ? receivedAt : null;
  return { ...place, fact, contentDigest, filedBy: staff.id, deadline, judgeAfter };
};
