import type { CalendarYearView } from '../../../shared/contracts/http/calendar.ts';
import { epochDayOf, isoWeekday } from '../../../shared/domain/time/civil.ts';

export type CalendarDay = CalendarYearView['months'][number]['days'][number];

export const DAY_KINDS = ['workday', 'weekend', 'holiday', 'make-up'] as const;
type DayKind = (typeof DAY_KINDS)[number];

const FRIDAY = 5;

export const weekdayOf = (date: string): number => isoWeekday(epochDayOf(date));

/** What a day is to those who look for the unusual: a weekday off, a weekend day that is worked. */
export const dayKind = ({ date, workday }: Pick<CalendarDay, 'date' | 'workday'>): DayKind => {
  if (weekdayOf(date) <= FRIDAY) return workday ? 'workday' : 'holiday';
  return workday ? 'make-up' : 'weekend';
};

/** A month's days in weeks from Monday to Sunday; null where the week is another month's. */
export const weeksOf = (days: readonly CalendarDay[]): readonly (readonly (CalendarDay | null)[])[] => {
  const [first] = days;
  const before = first === undefined ? 0 : weekdayOf(first.date) - 1;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => cells[week * 7 + day] ?? null),
  );
};
