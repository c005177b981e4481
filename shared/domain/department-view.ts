import type { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from './calendar/working-calendar.ts';
import { workingCalendar } from './calendar/working-calendar.ts';
import type { Dossier } from './dossier.ts';
import type { DepartmentDay } from './duties/department-day.ts';
import { departmentDay } from './duties/department-day.ts';
import type { KnownFacts } from './facts/known-facts.ts';
import { knownFacts } from './facts/known-facts.ts';
import type { Customers } from './names/customers.ts';
import { customersByName } from './names/customers.ts';
import type { PolicyInForce } from './policy/policy-in-force.ts';
import { policyInForce } from './policy/policy-in-force.ts';
import type { LocalClock } from './time/local-clock.ts';
import { localClock } from './time/local-clock.ts';
import { timeZoneOf } from './time/local-time.ts';

/** A department as it is known at an instant: policy, calendar and clock beside the facts received by then. */
export interface DepartmentView {
  readonly dossier: Dossier;
  readonly asOfMs: number;
  readonly clock: LocalClock;
  readonly policy: PolicyInForce;
  readonly calendar: WorkingCalendar;
  /** What policy and calendar say of a `YYYY-MM-DD`, worked out once. */
  readonly day: (date: string) => DepartmentDay;
  readonly facts: KnownFacts;
  readonly customers: Customers;
}

/** Whether a `YYYY-MM-DD` is over at as-of. */
export const hasEnded = ({ asOfMs, clock }: DepartmentView, date: string): boolean => asOfMs >= clock.endOfDayMs(date);

/** `logDates`: the days, both inclusive, whose logs the question asked can need; other logs are not indexed. */
export const viewDepartment = (
  dossier: Dossier,
  asOf: Temporal.Instant,
  logDates: { readonly from: string; readonly to: string },
): DepartmentView => {
  const clock = localClock(timeZoneOf(dossier.department));
  const policy = policyInForce(dossier.policies);
  const calendar = workingCalendar(dossier.calendar);
  const days = new Map<string, DepartmentDay>();
  const day = (date: string): DepartmentDay => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const worked = departmentDay(date, policy, calendar, clock);
    days.set(date, worked);
    return worked;
  };
  const asOfMs = asOf.epochMilliseconds;
  const facts = knownFacts(dossier.facts, {
    asOfMs,
    logDates,
    logDeadlineMs: (date) => day(date).logDeadlineMs,
    localDateOf: clock.dateOf,
  });
  return { dossier, asOfMs, clock, policy, calendar, day, facts, customers: customersByName() };
};
