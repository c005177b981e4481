import { Temporal } from 'temporal-polyfill';
import { addDays, daysInMonth } from './civil.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether the text is a `YYYY-MM`. */
export const isMonth = (text: string): boolean => MONTH.test(text);

/** The month of a `YYYY-MM`, or null. */
export const parseMonth = (text: string): Temporal.PlainYearMonth | null =>
  isMonth(text) ? Temporal.PlainYearMonth.from(text) : null;

/** Every date of a `YYYY-MM`, first to last. */
export const datesOfMonth = (month: string): readonly string[] => {
  const count = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
};

export const firstDateOf = (month: string): string => `${month}-01`;

export const lastDateOf = (month: string): string =>
  `${month}-${String(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).padStart(2, '0')}`;

export const monthAfter = (month: string): string => addDays(lastDateOf(month), 1).slice(0, 7);

const yearText = (year: number): string => String(year).padStart(4, '0');

/** The twelve months of a year, as `YYYY-MM`. */
export const monthsOfYear = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${yearText(year)}-${String(index + 1).padStart(2, '0')}`);

export const firstDateOfYear = (year: number): string => `${yearText(year)}-01-01`;

export const lastDateOfYear = (year: number): string => `${yearText(year)}-12-31`;
