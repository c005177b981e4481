import { Temporal } from 'temporal-polyfill';

/** No fact stands further ahead than this of the month it is filed in: where a reader of everything may stop. */
export const HORIZON_MONTHS = 120;

export const addMonths = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

/** Every month from `first` to `last`, both inclusive; none when `last` is earlier. */
export const monthsThrough = (first: string, last: string): readonly string[] => {
  if (first > last) return [];
  const months = [first];
  // The month after the last one may be beyond the calendar.
  for (let month = first; month < last; months.push(month)) month = addMonths(month, 1);
  return months;
};
