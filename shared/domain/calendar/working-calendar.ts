import type { Temporal } from 'temporal-polyfill';
import type { CalendarOverride } from '../dossier.ts';
import { epochDayOf, isoWeekday, yearOf } from '../time/civil.ts';
import statutory from './statutory-days.json' with { type: 'json' };

export interface CalendarDay {
  readonly workday: boolean;
  readonly covered: boolean;
}

/**
 * Which days are worked: the department's overrides, then the Chinese statutory calendar with its make-up days (调休),
 * then, in a year for which none is published, Monday to Friday. Such a day is not *covered*.
 */
export interface WorkingCalendar {
  readonly isWorkday: (day: Temporal.PlainDate) => boolean;
  /** Whether the answer for the day is known: its year is in the statutory data or the day has an override. */
  readonly isCovered: (day: Temporal.PlainDate) => boolean;
  /** Both answers for a `YYYY-MM-DD`. */
  readonly dayOf: (date: string) => CalendarDay;
  /** The first workday after the day. */
  readonly nextWorkday: (day: Temporal.PlainDate) => Temporal.PlainDate;
  /** The last workday before the day. */
  readonly previousWorkday: (day: Temporal.PlainDate) => Temporal.PlainDate;
  /** The day `count` workdays after the day (before it, when negative); the day itself for 0. */
  readonly addWorkdays: (day: Temporal.PlainDate, count: number) => Temporal.PlainDate;
}

/** Weekdays that are not worked and weekend days that are, of every year from `firstYear` to `lastYear`. */
const STATUTORY_YEARS = { first: statutory.firstYear, last: statutory.lastYear };

const statutoryRestDays: ReadonlySet<string> = new Set(statutory.restDays);
const statutoryMakeUpDays: ReadonlySet<string> = new Set(statutory.makeUpDays);

const FRIDAY = 5;

/** Overrides are one entry per date; a run of ten years without a workday is refused as a mistake by `nextWorkday`. */
const LONGEST_SEARCH_DAYS = 3_660;

export const workingCalendar = (overrides: readonly CalendarOverride[]): WorkingCalendar => {
  const overridden = new Map(overrides.map(({ date, workday }) => [date, workday]));

  const dayOf = (date: string): CalendarDay => {
    const override = overridden.get(date);
    if (override !== undefined) return { workday: override, covered: true };
    const isWeekday = isoWeekday(epochDayOf(date)) <= FRIDAY;
    const workday = isWeekday ? !statutoryRestDays.has(date) : statutoryMakeUpDays.has(date);
    const year = yearOf(date);
    return { workday, covered: year >= STATUTORY_YEARS.first && year <= STATUTORY_YEARS.last };
  };

  const isWorkday = (day: Temporal.PlainDate): boolean => dayOf(day.toString()).workday;

  const search = (from: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate => {
    let day = from;
    for (let looked = 0; looked < LONGEST_SEARCH_DAYS; looked += 1) {
      day = day.add({ days: step });
      if (isWorkday(day)) return day;
    }
    throw new RangeError(`no workday within ${LONGEST_SEARCH_DAYS} days of ${from.toString()}`);
  };

  const addWorkdays = (from: Temporal.PlainDate, count: number): Temporal.PlainDate => {
    let day = from;
    for (let left = Math.abs(count); left > 0; left -= 1) day = search(day, count > 0 ? 1 : -1);
    return day;
  };

  return {
    isWorkday,
    isCovered: (day) => dayOf(day.toString()).covered,
    dayOf,
    nextWorkday: (day) => search(day, 1),
    previousWorkday: (day) => search(day, -1),
    addWorkdays,
  };
};
