import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { beforeRecords, outsideEmployment, refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { refused } from '../../shared/contracts/http/outcome.ts';
import type { ExcusableDuty, Excuse } from '../../shared/domain/dossier.ts';
import { datesOfPeriod, monthOfPeriod } from '../../shared/domain/facts/fact-period.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { isDate } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { isIsoWeek } from '../../shared/domain/time/iso-week.ts';
import { isMonth } from '../../shared/domain/time/month.ts';
import type { Call } from '../../shared/ports/call.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import type { AbsenceOutcome } from './absence-outcome.ts';

type SubmitExcuseCall = Call<'submit-excuse'>;

const IS_PERIOD_OF: Readonly<Record<ExcusableDuty, (period: string) => boolean>> = {
  'daily-log': isDate,
  visits: isDate,
  'weekly-plan': isIsoWeek,
  'monthly-plan': isMonth,
  inventory: isMonth,
};

/** Keeps an explanation beforehand (提前说明); it removes the duties it names if received by their deadline. */
export const submitExcuse = async (deps: FileFactDeps, call: SubmitExcuseCall): Promise<AbsenceOutcome> => {
  const { actor, body, receivedAt, idempotencyKey } = call;
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const errors = periodErrors(call);
  if (errors.length > 0) return refused('invalid-request', errors);
  const { departmentId, staff } = actor;
  const { duties, period, reason } = body;
  const content = { type: 'excuse', staffId: staff.id, duties: duties.toSorted(), period, reason } as const;
  const { type, staffId } = content;
  const placed = placeSubmission({ departmentId, type, period, staffId, content, idempotencyKey });
  const fact: Excuse = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  const deadline = sharedDeadline(call);
  return fileFact(deps, { placed, fact, filedBy: staff.id, deadline, isOwed: true, receivedAt });
};

const periodErrors = ({ actor, charter, body: { duties, period } }: SubmitExcuseCall): FieldError[] => {
  const pointer = '/period';
  const month = monthOfPeriod(period);
  if (month === null) return [{ pointer, code: 'no-such-period' }];
  const misfit = duties.find((duty) => !IS_PERIOD_OF[duty](period));
  if (misfit !== undefined) return [{ pointer, code: 'period-not-of-duty', values: { duty: misfit } }];
  const days = datesOfPeriod(period);
  const errors = outsideEmployment(actor.staff, days.at(0) ?? period, days.at(-1) ?? period, pointer);
  return errors.length > 0 ? errors : beforeRecords(charter.firstMonth, month, pointer);
};

/** Duties of one period share their deadline; those that do not exist in it have none. */
const sharedDeadline = ({ charter, body: { duties, period } }: SubmitExcuseCall) => {
  const times = departmentTimes(charter);
  return duties.map((duty) => times.deadlineOfDuty(duty, period)).find((deadline) => deadline !== null) ?? null;
};
