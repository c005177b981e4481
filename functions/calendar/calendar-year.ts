import type { CalendarYearView } from '../../shared/contracts/http/calendar.ts';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { daysOfYear } from '../../shared/domain/calendar/calendar-changes.ts';
import { monthOf, yearOf } from '../../shared/domain/time/civil.ts';
import { firstDateOf } from '../../shared/domain/time/month.ts';
import type { CalendarStore, CalendarYear } from '../../shared/ports/calendar-store.ts';

export interface CalendarDeps {
  readonly calendar: CalendarStore;
}

/** How many years ahead days can be said something of. */
const YEARS_AHEAD = 2;

/** A year as the department works it, month by month. */
export const yearView = (year: number, { version, overrides }: CalendarYear): CalendarYearView => {
  const byMonth = Map.groupBy(daysOfYear(year, overrides), ({ date }) => monthOf(date));
  return { year, version, months: [...byMonth].map(([month, days]) => ({ month, days })) };
};

export const yearErrors = (year: number, today: string): FieldError[] => {
  const [first, last] = [yearOf(today), yearOf(today) + YEARS_AHEAD];
  return year < first || year > last ? [{ pointer: '/year', code: 'year-out-of-range', values: { first, last } }] : [];
};

/** Days of months that are over are not changed any more: they are judged. */
export const dayErrors = (year: number, date: string, today: string): FieldError[] => {
  const earliest = firstDateOf(monthOf(today));
  const pointer = '/date';
  if (yearOf(date) !== year) return [{ pointer, code: 'not-of-the-year' }];
  return date < earliest ? [{ pointer, code: 'before-current-month', values: { earliest } }] : [];
};
