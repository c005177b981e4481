import { beforeRecords, outsideEmployment, refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { DailyLog, Visit } from '../../shared/domain/dossier.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FileFactDeps, type Filing, fileFact } from '../../shared/use-cases/file-fact.ts';
import { dayOfLog } from './day-of-log.ts';

type SubmitDailyLogCall = Call<'submit-daily-log'>;

export type SubmitDailyLogOutcome = Outcome<
  Receipt,
  'other-department' | 'not-yours' | 'invalid-request' | 'idempotency-key-reused'
>;

/**
 * Keeps a daily log (3.1) of any day up to today on which the person is employed, rest days included. Late ones are kept
 * too: they are customer history, and the receipt says that they do not count.
 */
export const submitDailyLog = async (deps: FileFactDeps, call: SubmitDailyLogCall): Promise<SubmitDailyLogOutcome> => {
  const forOthers = refuseForOthers(call.actor, call.body);
  if (forOthers !== null) return forOthers;
  const errors = dateErrors(call);
  if (errors.length > 0) return refused('invalid-request', errors);
  return fileFact(deps, filingOf(call));
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

const filingOf = ({ actor, charter, body, receivedAt, idempotencyKey }: SubmitDailyLogCall): Filing => {
  const { departmentId, staff } = actor;
  const { date, nextDayPlan } = body;
  const visits = body.visits.map(visitOf);
  const content = { type: 'daily-log', staffId: staff.id, date, visits, nextDayPlan } as const;
  const { type, staffId } = content;
  const placed = placeSubmission({ departmentId, type, period: date, staffId, content, idempotencyKey });
  const fact: DailyLog = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const { log, deadline } = dayOfLog(charter, date);
  const isOwed = log.owed && servesOn(staff, date, log.roles);
  return { placed, fact, filedBy: staff.id, deadline, isOwed, receivedAt };
};
