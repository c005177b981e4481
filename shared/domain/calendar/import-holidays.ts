import { Temporal } from 'temporal-polyfill';
import type { CalendarOverride } from '../dossier.ts';
import { datesOfMonth, monthsOfYear } from '../time/month.ts';
import { isDate, yearOf } from '../time/civil.ts';

/** One line of a published holiday arrangement: a day off, or (`isOffDay` false) a make-up workday. */
export interface PublishedDay {
  readonly date: string;
  readonly name: string;
  readonly isOffDay: boolean;
}

export interface ImportProblem {
  /** Position in the list. */
  readonly index: number;
  readonly reason: 'not-a-date' | 'other-year' | 'duplicate-date';
}

export type HolidayImport =
  | { readonly ok: true; readonly overrides: readonly CalendarOverride[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

const FRIDAY = 5;

const problemOf = (day: PublishedDay, index: number, year: number, days: readonly PublishedDay[]): ImportProblem[] => {
  if (!isDate(day.date)) return [{ index, reason: 'not-a-date' }];
  if (yearOf(day.date) !== year) return [{ index, reason: 'other-year' }];
  return days.findIndex(({ date }) => date === day.date) < index ? [{ index, reason: 'duplicate-date' }] : [];
};

/**
 * The published arrangement of a new year as overrides for every day of that year, so that the whole year is covered
 * until the statutory data hold it. Every bad line is named; nothing is imported beside one.
 */
export const importHolidays = (year: number, days: readonly PublishedDay[]): HolidayImport => {
  const problems = days.flatMap((day, index) => problemOf(day, index, year, days));
  if (problems.length > 0) return { ok: false, problems };
  const published = new Map(days.map((day) => [day.date, day]));
  const overrides = monthsOfYear(year)
    .flatMap(datesOfMonth)
    .map((date): CalendarOverride => {
      const day = published.get(date);
      if (day !== undefined) return { date, workday: !day.isOffDay, name: day.name };
      return { date, workday: Temporal.PlainDate.from(date).dayOfWeek <= FRIDAY };
    });
  return { ok: true, overrides };
};
