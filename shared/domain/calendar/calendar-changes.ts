import type { CalendarOverride } from '../dossier.ts';
import { compareText } from '../text-order.ts';
import { addDays, epochDayOf, isoWeekday, monthOf } from '../time/civil.ts';
import { datesOfMonth, firstDateOf, monthsOfYear } from '../time/month.ts';
import type { CalendarDay } from './working-calendar.ts';
import { workingCalendar } from './working-calendar.ts';

/** What one change of a department's calendar says of days of one year. */
export interface CalendarChange {
  readonly year: number;
  /** From 1 for each year, without gaps. */
  readonly version: number;
  /** An instant in UTC. */
  readonly changedAt: string;
  readonly changedBy: string;
  readonly set: readonly CalendarOverride[];
  /** Dates that follow the statutory calendar again. */
  readonly removed: readonly string[];
}

/** The overrides that stand, by date: what came with the department, then change after change. */
export const overridesAfter = (
  overrides: readonly CalendarOverride[],
  changes: readonly Pick<CalendarChange, 'set' | 'removed'>[],
): readonly CalendarOverride[] => {
  const standing = new Map(overrides.map((override) => [override.date, override]));
  for (const { set, removed } of changes) {
    for (const override of set) standing.set(override.date, override);
    for (const date of removed) standing.delete(date);
  }
  return [...standing.values()].sort((a, b) => compareText(a.date, b.date));
};

/** Who says whether a day is worked; `uncovered`: nobody yet, it is taken as Monday to Friday. */
export type DaySource = 'override' | 'statutory' | 'uncovered';

export interface DayOfYear extends Pick<CalendarDay, 'workday'> {
  readonly date: string;
  /** The override's; null without one. */
  readonly name: string | null;
  readonly source: DaySource;
}

/** Every day of a year as the department works it. */
export const daysOfYear = (year: number, overrides: readonly CalendarOverride[]): readonly DayOfYear[] => {
  const calendar = workingCalendar(overrides);
  const byDate = new Map(overrides.map((override) => [override.date, override]));
  return monthsOfYear(year)
    .flatMap(datesOfMonth)
    .map((date) => {
      const { workday, covered } = calendar.dayOf(date);
      const override = byDate.get(date);
      const source = override !== undefined ? 'override' : covered ? 'statutory' : 'uncovered';
      return { date, workday, name: override?.name ?? null, source };
    });
};

export interface DayDifference {
  readonly before: DayOfYear;
  readonly after: DayOfYear;
}

/** The days of the year of which a change says something new. */
export const dayDifferences = (
  year: number,
  overrides: readonly CalendarOverride[],
  change: Pick<CalendarChange, 'set' | 'removed'>,
): readonly DayDifference[] => {
  const after = daysOfYear(year, overridesAfter(overrides, [change]));
  return daysOfYear(year, overrides).flatMap((before, index) => {
    const day = after[index];
    if (day === undefined) return [];
    const isSame = before.workday === day.workday && before.name === day.name && before.source === day.source;
    return isSame ? [] : [{ before, after: day }];
  });
};

/**
 * The overrides an arrangement of the whole year sets when it is imported on a day: of the months before that day's,
 * which are judged, only days that nobody had said anything about.
 */
export const settableOn = (
  today: string,
  standing: readonly CalendarOverride[],
  arrangement: readonly CalendarOverride[],
): readonly CalendarOverride[] => {
  const calendar = workingCalendar(standing);
  const firstOfMonth = firstDateOf(monthOf(today));
  return arrangement.filter(({ date }) => date >= firstOfMonth || !calendar.dayOf(date).covered);
};

/**
 * The first day whose duties a change of a date can move: a weekly plan is due on a workday of its week, hence a rest
 * day may send it back to that week's Monday.
 */
export const firstDayTouched = (date: string): string => addDays(date, 1 - isoWeekday(epochDayOf(date)));
