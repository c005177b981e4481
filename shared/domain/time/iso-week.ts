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

/** Of an existing ISO week, as all below. */
export const mondayOf = (week: string): string =>
  addDays(mondayOfWeekOne(yearOf(week)), (Number(week.slice(6)) - 1) * 7);

export const thursdayOf = (week: string): string => addDays(mondayOf(week), 3);
export const sundayOf = (week: string): string => addDays(mondayOf(week), 6);

/** Monday to Sunday. */
export const datesOfWeek = (week: string): readonly string[] => {
  const monday = mondayOf(week);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
};

/** Whether the text is a `YYYY-Www` that exists (a year has 52 or 53 weeks). */
export const isIsoWeek = (text: string): boolean => {
  const parts = WEEK.exec(text);
  if (parts === null) return false;
  const week = Number(parts[2]);
  return week >= 1 && week <= 53 && isoWeekOf(mondayOf(text)) === text;
};

/** The ISO week so many weeks before another. */
export const weeksBefore = (week: string, count: number): string => isoWeekOf(addDays(mondayOf(week), -7 * count));
