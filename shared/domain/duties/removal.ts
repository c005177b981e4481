import type { ExcusableDuty, Leave } from '../dossier.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import type { Received } from '../facts/received.ts';
import type { DepartmentDay } from './department-day.ts';
import type { DutyRecord } from './duty-record.ts';

const covers = (leave: Received<Leave>, date: string): boolean => leave.fact.from <= date && date <= leave.fact.to;

/** Leave for the day, received by its log deadline: it removes the log, the visits and any form due that day. */
const isOnLeave = (facts: PersonFacts, day: DepartmentDay): boolean =>
  facts.leaves.some((leave) => covers(leave, day.date) && leave.receivedMs <= day.logDeadlineMs);

/** Leave for the day, received by the end of the day before: it excuses from the day's sessions. */
export const isOnLeaveFromSessions = (facts: PersonFacts, date: string, startOfDayMs: number): boolean =>
  facts.leaves.some((leave) => covers(leave, date) && leave.receivedMs < startOfDayMs);

const isExcused = (facts: PersonFacts, duty: ExcusableDuty, period: string, deadlineMs: number): boolean =>
  facts.excuses.get(period)?.some((excuse) => excuse.receivedMs <= deadlineMs && excuse.fact.duties.includes(duty)) ??
  false;

export interface RemovableDuty {
  /** Null for a duty that no excuse can name. */
  readonly excusable: ExcusableDuty | null;
  readonly period: string;
  readonly deadlineMs: number;
}

/** What removes a duty due on the day: leave, or an excuse that names duty and period and came by its deadline. */
export const removalOf = (facts: PersonFacts, duty: RemovableDuty, day: DepartmentDay): DutyRecord['removedBy'] => {
  if (isOnLeave(facts, day)) return 'leave';
  if (duty.excusable === null) return null;
  return isExcused(facts, duty.excusable, duty.period, duty.deadlineMs) ? 'excuse' : null;
};
