import { Temporal } from 'temporal-polyfill';
import { procedureInForce } from '../domain/agenda/procedure.ts';
import type { Role } from '../domain/dossier.ts';
import type { DutyKind } from '../domain/duties/duty-record.ts';
import { rolesOwing } from '../domain/duties/form-duties.ts';
import { type DueForm, formsDueIn } from '../domain/duties/form-schedule.ts';
import { isDate, monthOf } from '../domain/time/civil.ts';
import { epochMsOf } from '../domain/time/instant.ts';
import { datesOfWeek, isIsoWeek } from '../domain/time/iso-week.ts';
import type { DepartmentCharter } from '../ports/department-store.ts';
import { viewCharter } from './charter-view.ts';

/** When the form of a week or month falls due, and who owes it. */
export interface FormDue {
  /** The due date, `YYYY-MM-DD`. */
  readonly on: string;
  /** The last instant, inclusive, at which it is on time. */
  readonly deadline: Temporal.Instant;
  /** Those who hold one of these roles on the due date owe it. */
  readonly roles: readonly Role[];
}

export interface DepartmentTimes {
  /** The last instant at which leave for the date is in time for the day's log, visits and forms. */
  readonly deadlineOfDay: (date: string) => Temporal.Instant;
  /** The last instant at which the duty of the period can be met or excused; null where there is no such duty. */
  readonly deadlineOfDuty: (duty: DutyKind, period: string) => Temporal.Instant | null;
  /** When the form of the period falls due; null where no such form is due. */
  readonly dueOfForm: (kind: DueForm['kind'], period: string) => FormDue | null;
  /** The last instant before the day begins. */
  readonly endOfDayBefore: (date: string) => Temporal.Instant;
  /** The last instant of the last workday on which what was received at an instant may be rejected. */
  readonly rejectableUntil: (receivedAt: string) => Temporal.Instant;
  /** The last instant of the last workday on which a ruling may be appealed that a run recorded at an instant. */
  readonly appealableUntil: (recordedAt: string) => Temporal.Instant;
  /** The last instant of the last workday on which an appeal that came at an instant should be decided. */
  readonly decidableUntil: (receivedAt: string) => Temporal.Instant;
}

const instantOf = (epochMs: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(epochMs);

/** The deadlines that decide on submissions, by the policy and calendar of the department. */
export const departmentTimes = (charter: DepartmentCharter): DepartmentTimes => {
  const view = viewCharter(charter, [], instantOf(0));
  const procedure = procedureInForce(charter.procedures);

  const deadlineOfDay = (date: string) => instantOf(view.day(date).logDeadlineMs);

  const dueOfForm = (kind: DutyKind, period: string): FormDue | null => {
    const months = isIsoWeek(period) ? new Set(datesOfWeek(period).map(monthOf)) : [period];
    const forms = [...months].flatMap((month) => formsDueIn(view, month));
    const form = forms.find((due) => due.kind === kind && due.period === period);
    if (form === undefined) return null;
    return { on: form.on, deadline: instantOf(form.deadlineMs), roles: rolesOwing(view, form) };
  };

  const endOfWindow = (
    opensAt: string,
    workdays: 'rejection.workdays' | 'appeal.workdays' | 'appeal.decisionWorkdays',
  ) => {
    const opensOn = Temporal.PlainDate.from(view.clock.dateOf(epochMsOf(opensAt)));
    const lastDay = view.calendar.addWorkdays(opensOn, procedure(workdays, opensOn));
    return instantOf(view.clock.startOfDayMs(lastDay.add({ days: 1 }).toString()) - 1);
  };

  return {
    deadlineOfDay,
    deadlineOfDuty: (duty, period) =>
      isDate(period) ? deadlineOfDay(period) : (dueOfForm(duty, period)?.deadline ?? null),
    dueOfForm,
    endOfDayBefore: (date) => instantOf(view.day(date).startMs - 1),
    rejectableUntil: (receivedAt) => endOfWindow(receivedAt, 'rejection.workdays'),
    appealableUntil: (recordedAt) => endOfWindow(recordedAt, 'appeal.workdays'),
    decidableUntil: (receivedAt) => endOfWindow(receivedAt, 'appeal.decisionWorkdays'),
  };
};
