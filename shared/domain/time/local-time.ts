import { Temporal } from 'temporal-polyfill';
import { monthOf } from './civil.ts';

export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

interface InTimeZone {
  readonly timezone?: string | null | undefined;
}

/** The IANA zone whose days a department counts. */
export const timeZoneOf = ({ timezone }: InTimeZone): string => timezone ?? DEFAULT_TIME_ZONE;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

/** Whether the text is a local time `HH:MM`, 00:00 to 23:59. */
export const isLocalTime = (text: string): boolean => TIME.test(text);

/** Whether the text names an IANA time zone. */
export const isTimeZone = (text: string): boolean => {
  if (!ZONE_NAME.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
};

/** The calendar day on which an instant falls in a zone. */
export const localDateOf = (instant: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(timeZone).toPlainDate();

/** The day (`YYYY-MM-DD`) that a department has at an instant. */
export const dateIn = (department: InTimeZone, instant: Temporal.Instant): string =>
  localDateOf(instant, timeZoneOf(department)).toString();

/** The month (`YYYY-MM`) that a department has at an instant. */
export const monthIn = (department: InTimeZone, instant: Temporal.Instant): string =>
  monthOf(dateIn(department, instant));

/**
 * The instant of a local date and time `HH:MM`. A time that a clock change doubles is the earlier instant; a skipped
 * one is read with the offset before the jump.
 */
export const instantOfLocal = (date: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant =>
  date
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    .toInstant();

/** The first instant of a day in a zone. */
export const startOfDay = (date: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  date.toZonedDateTime(timeZone).toInstant();
