import { Temporal } from 'temporal-polyfill';

export const addMonths = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

/** Every month from `first` to `last`, both inclusive; none when `last` is earlier. */
export const monthsThrough = (first: string, last: string): readonly string[] => {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
};
