/**
 * Proleptic Gregorian dates as day numbers (0 is 1970-01-01) and as `YYYY-MM-DD` text, which is the map key of a day
 * everywhere in the judge. Plain integer arithmetic: millions of facts pass through here.
 */

export const MS_PER_DAY = 86_400_000;
export const MS_PER_MINUTE = 60_000;

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_START_TO_EPOCH = 719_468;

/** Day number of a civil date (years are counted from March, so that the leap day is the last of its year). */
export const epochDay = (year: number, month: number, day: number): number => {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_START_TO_EPOCH;
};

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): string => date.slice(0, 7);

/** Day number of an existing `YYYY-MM-DD`. */
export const epochDayOf = (date: string): number =>
  epochDay(yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** ISO weekday, 1 Monday … 7 Sunday. */
export const isoWeekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD` of a day number (years 0 to 9999). */
export const dateOfEpochDay = (day: number): string => {
  const sinceEraStart = day + DAYS_FROM_ERA_START_TO_EPOCH;
  const era = Math.floor(sinceEraStart / DAYS_PER_ERA);
  const dayOfEra = sinceEraStart - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
};

export const addDays = (date: string, days: number): string => dateOfEpochDay(epochDayOf(date) + days);

/** Days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => epochDayOf(to) - epochDayOf(from);

/**
 * The same day of the month `months` earlier, clamped to a shorter month's last day; null before the year 0, where no
 * date of a dossier lies.
 */
export const monthsBefore = (date: string, months: number): string | null => {
  const monthIndex = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 - months;
  if (monthIndex < 0) return null;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
};

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a `YYYY-MM-DD` that exists. */
export const isDate = (text: string): boolean => {
  const parts = DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};
