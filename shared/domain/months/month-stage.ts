import { Temporal } from 'temporal-polyfill';
import { agenda, type AgendaDepartment } from '../agenda/agenda.ts';
import { firstDateOf, lastDateOf } from '../time/month.ts';
import { startOfDay, timeZoneOf } from '../time/local-time.ts';
import { addMonths } from '../facts/months.ts';

/** `open` until the draft, then under `review` until it is `closed`: from then on it is adjusted, never rewritten. */
export const MONTH_STAGES = ['open', 'review', 'closed'] as const;
export type MonthStage = (typeof MONTH_STAGES)[number];

export interface ReviewWindow {
  /** When the month is drafted: from then on it can be confirmed. */
  readonly draftedAt: Temporal.Instant;
  /** When it closes if nobody confirms it before. */
  readonly closesAt: Temporal.Instant;
}

/** From the draft of a month (`YYYY-MM`) on the 1st to its close. */
export const reviewWindowOf = (department: AgendaDepartment, month: string): ReviewWindow => {
  const next = addMonths(month, 1);
  const zone = timeZoneOf(department.department);
  const after = startOfDay(Temporal.PlainDate.from(firstDateOf(next)), zone).subtract({ milliseconds: 1 });
  const until = startOfDay(Temporal.PlainDate.from(lastDateOf(next)).add({ days: 1 }), zone);
  const [drafted, closed] = agenda(department, { after, until }, ['month-draft', 'month-close']).filter(
    (job) => job.period === month,
  );
  if (drafted?.kind !== 'month-draft' || closed?.kind !== 'month-close') throw new RangeError(`no review of ${month}`);
  return { draftedAt: drafted.at, closesAt: closed.at };
};

export const stageAt = ({ draftedAt }: ReviewWindow, instant: Temporal.Instant, isClosed: boolean): MonthStage => {
  if (isClosed) return 'closed';
  return Temporal.Instant.compare(instant, draftedAt) < 0 ? 'open' : 'review';
};
