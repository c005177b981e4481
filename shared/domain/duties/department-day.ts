import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Role } from '../dossier.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';
import { visitQuotaOn } from '../policy/seasons.ts';
import type { LocalClock } from '../time/local-clock.ts';

/** What policy and calendar say of one day, the same for everyone in the department. */
export interface DepartmentDay {
  readonly date: string;
  readonly workday: boolean;
  /** Whether `workday` is known and not assumed from the weekday. */
  readonly covered: boolean;
  /** 00:00 of the day: what was to be received "by the end of the day before" was received before it. */
  readonly startMs: number;
  /** The deadline of the day's log, visits and leave. */
  readonly logDeadlineMs: number;
  readonly log: { readonly owed: boolean; readonly needsCalendar: boolean; readonly roles: readonly Role[] };
  readonly visits: {
    readonly roles: readonly Role[];
    readonly quota: number;
    readonly offsets: { readonly meeting: number; readonly training: number };
  };
}

export const departmentDay = (
  date: string,
  policy: PolicyInForce,
  calendar: WorkingCalendar,
  clock: LocalClock,
): DepartmentDay => {
  const { workday, covered } = calendar.dayOf(date);
  const everyDay = policy('dailyLog.days', date) === 'every-day';
  return {
    date,
    workday,
    covered,
    startMs: clock.epochMsOf(date, '00:00'),
    logDeadlineMs: clock.epochMsOf(date, policy('dailyLog.deadline', date)),
    log: { owed: everyDay || workday, needsCalendar: !everyDay, roles: policy('dailyLog.roles', date) },
    visits: {
      roles: policy('visits.roles', date),
      quota: visitQuotaOn(policy('visits.quota', date), date),
      offsets: policy('visits.offsets', date),
    },
  };
};
