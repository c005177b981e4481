import { addDays, daysBetween, epochDay, dateOfEpochDay, epochDayOf, isoWeekday, yearOf } from './civil.ts';

const WEEK = /^(\d{4})-W(\d{2})$/;

const mondayOfWeekOne = (year: number): string => {
  const fourthOfJanuary = epochDay(year, 1, 4);
  return dateOfEpochDay(fourthOfJanuary - isoWeekday(fourthOfJanuary) + 1);
};

const mondayOn = (date: string): string => addDays(date, 1 - isoWeekday(epochDayOf(date)));

/** The ISO week `YYYY-Www` that holds a date: the year is that of the week's Thursday. */
export const isoWeekOf = (date: string): string => {
  const monday = mondayOn(date);
  const year = yearOf(addDays(monday, 3));
  const week = daysBetween(mondayOfWeekOne(year), monday) / 7 + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
};

/** Monday to Sunday of an existing ISO week. */
export const datesOfWeek = (week: string): readonly string[] => {
  const monday = addDays(mondayOfWeekOne(yearOf(week)), (Number(week.slice(6)) - 1) * 7);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
};

/** Whether the text is a `YYYY-Www` that exists (a year has 52 or 53 weeks). */
export const isIsoWeek = (text: string): boolean => {
  const parts = WEEK.exec(text);
  if (parts === null) return false;
  const week = Number(parts[2]);
  return week >= 1 && week <= 53 && isoWeekOf(datesOfWeek(text)[0] ?? '') === text;
};

/** The ISO week so many weeks before another. */
export const weeksBefore = (week: string, count: number): string =>
  isoWeekOf(addDays(datesOfWeek(week)[0] ?? '', -7 * count));
