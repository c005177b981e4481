import { datesOfWeek, isIsoWeek } from '../../../shared/domain/time/iso-week.ts';
import type { Language } from '../language/language.ts';

const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const offsetAt = (instant: Date, timeZone: string): string | undefined =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;

/** The zone's name where the reader's clock shows another time at that instant, else nothing. */
function zoneLabel(instant: Date, timeZone: string, language: Language): string {
  if (offsetAt(instant, timeZone) === offsetAt(instant, readersZone())) return '';
  const name = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  return ` ${name ?? timeZone}`;
}

function formatted(instant: string, timeZone: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  const text = new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', ...options }).format(date);
  return text + zoneLabel(date, timeZone, language);
}

/** 20:00, with the zone where the reader's clock differs. */
export const timeText = (instant: string, timeZone: string, language: Language): string =>
  formatted(instant, timeZone, language, { hour: '2-digit', minute: '2-digit' });

/** 11月23日 19:52, or 23 Nov, 19:52. */
export const dayAndTimeText = (instant: string, timeZone: string, language: Language): string =>
  formatted(instant, timeZone, language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });

/** The time alone where it is of the given day (`YYYY-MM-DD`), else with its day. */
export function timeFrom(today: string, instant: string, timeZone: string, language: Language): string {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
  return (date === today ? timeText : dayAndTimeText)(instant, timeZone, language);
}

/** To the millisecond, because that is what decides: a log received at 20:00:00.001 is late. */
export const exactText = (instant: string, timeZone: string, language: Language): string =>
  formatted(instant, timeZone, language, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });

/** The calendar day (`YYYY-MM-DD`) of an instant in epoch milliseconds. */
export const dayIn = (timeZone: string, epochMs: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(epochMs);

/** A calendar day (`YYYY-MM-DD`), which has no zone: 11月23日星期一, or Monday 23 November. */
export const dayText = (date: string, language: Language, month: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    month,
    day: 'numeric',
    weekday: month,
  }).format(new Date(`${date}T00:00:00Z`));

/** A calendar day with its year: 2026年11月23日, or 23 November 2026. */
export const fullDayText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** The days of a week from Monday to Sunday: 一 … 日, or Mon … Sun. */
export const weekdayTexts = (language: Language): readonly string[] => {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: language === 'en' ? 'short' : 'narrow',
  });
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, weekday) => format.format(new Date(Date.UTC(1970, 0, 5 + weekday))));
};

/** A month (`YYYY-MM`): 2026年11月, or November 2026. */
export const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** A month within its year: 11月, or Nov. */
export const shortMonthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short' }).format(new Date(`${month}-01T00:00:00Z`));

/** A duty's period: a day, a month, or an ISO week (`YYYY-Www`), which is shown from its first day to its last. */
export function periodText(period: string, language: Language): string {
  if (!isIsoWeek(period)) return period.length === 7 ? monthText(period, language) : dayText(period, language);
  const days = datesOfWeek(period).map((date) => dayText(date, language, 'short'));
  return `${days.at(0) ?? ''} – ${days.at(-1) ?? ''}`;
}
