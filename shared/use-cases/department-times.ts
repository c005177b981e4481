import { Temporal } from 'temporal-polyfill';
import { procedureInForce } from '../domain/agenda/procedure.ts';
import { type DepartmentView, viewDepartment } from '../domain/department-view.ts';
import type { DutyKind } from '../domain/duties/duty-record.ts';
import { formsDueIn } from '../domain/duties/form-schedule.ts';
import { isDate, monthOf } from '../domain/time/civil.ts';
import { epochMsOf } from '../domain/time/instant.ts';
import { datesOfWeek, isIsoWeek } from '../domain/time/iso-week.ts';
import type { DepartmentCharter } from '../ports/department-store.ts';

export interface DepartmentTimes {
  /** The last instant at which leave for the date is in time for the day's log, visits and forms. */
  readonly deadlineOfDay: (date: string) => Temporal.Instant;
  /** The last instant at which the duty of the period can be met or excused; null where there is no such duty. */
  readonly deadlineOfDuty: (duty: DutyKind, period: string) => Temporal.Instant | null;
  /** The last instant of the last workday on which what was received at an instant may be rejected. */
  readonly rejectableUntil: (receivedAt: string) => Temporal.Instant;
  /** The last instant of the last workday on which a ruling may be appealed that a run recorded at an instant. */
  readonly appealableUntil: (recordedAt: string) => Temporal.Instant;
}

const instantOf = (epochMs: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(epochMs);

const viewOf = ({ department, policies, calendar, units }: DepartmentCharter): DepartmentView => {
  const dossier = { department, policies, calendar, units, staff: [], facts: [] };
  return viewDepartment(dossier, instantOf(0), { from: '', to: '' });
};

/** The deadlines that decide on submissions, by the policy and calendar of the department. */
export const departmentTimes = (charter: DepartmentCharter): DepartmentTimes => {
  const view = viewOf(charter);
  const procedure = procedureInForce([]);

  const deadlineOfDay = (date: string) => instantOf(view.day(date).logDeadlineMs);

  const deadlineOfForm = (duty: DutyKind, period: string) => {
    const months = isIsoWeek(period) ? new Set(datesOfWeek(period).map(monthOf)) : [period];
    const forms = [...months].flatMap((month) => formsDueIn(view, month));
    const form = forms.find((due) => due.kind === duty && due.period === period);
    return form === undefined ? null : instantOf(form.deadlineMs);
  };

  const endOfWindow = (opensAt: string, workdays: 'rejection.workdays' | 'appeal.workdays') => {
    const opensOn = Temporal.PlainDate.from(view.clock.dateOf(epochMsOf(opensAt)));
    const lastDay = view.calendar.addWorkdays(opensOn, procedure(workdays, opensOn));
    return instantOf(view.clock.startOfDayMs(lastDay.add({ days: 1 }).toString()) - 1);
  };

  return {
    deadlineOfDay,
    deadlineOfDuty: (duty, period) => (isDate(period) ? deadlineOfDay(period) : deadlineOfForm(duty, period)),
    rejectableUntil: (receivedAt) => endOfWindow(receivedAt, 'rejection.workdays'),
    appealableUntil: (recordedAt) => endOfWindow(recordedAt, 'appeal.workdays'),
  };
};
