import { Temporal } from 'temporal-polyfill';
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import { type DepartmentDay, departmentDay } from '../../shared/domain/duties/department-day.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { localClock } from '../../shared/domain/time/local-clock.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';

export interface DayOfLog extends Pick<DepartmentDay, 'log'> {
  /** The last instant, inclusive, at which the day's log is on time. */
  readonly deadline: Temporal.Instant;
}

/** Who owes a log of the date, and until when, by the policy in force that day. */
export const dayOfLog = ({ department, policies, calendar }: DepartmentCharter, date: string): DayOfLog => {
  const clock = localClock(timeZoneOf(department));
  const { log, logDeadlineMs } = departmentDay(date, policyInForce(policies), workingCalendar(calendar), clock);
  return { log, deadline: Temporal.Instant.fromEpochMilliseconds(logDeadlineMs) };
};
