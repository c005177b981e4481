import { Temporal } from 'temporal-polyfill';
import { daysInMonth, epochDay, MS_PER_DAY, MS_PER_MINUTE } from './civil.ts';

/** ISO 8601 with an offset, minutes or finer, at most millisecond precision. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::[0-5]\d(?:[.,]\d{1,3})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;

const CODE_0 = 48;

/** The number written by `count` digits, or NaN. */
const digits = (text: string, start: number, count: number): number => {
  let value = 0;
  for (let index = start; index < start + count; index += 1) {
    const digit = text.charCodeAt(index) - CODE_0;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/** Minutes east of UTC of `Z` or `±HH:MM` at the end of the text, or NaN. */
const offsetMinutes = (text: string, start: number): number => {
  if (text.length === start + 1) return text[start] === 'Z' ? 0 : Number.NaN;
  if (text.length !== start + 6 || text[start + 3] !== ':') return Number.NaN;
  const hours = digits(text, start + 1, 2);
  const minutes = digits(text, start + 4, 2);
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN;
  if (text[start] === '+') return hours * 60 + minutes;
  return text[start] === '-' ? -(hours * 60 + minutes) : Number.NaN;
};

/** The two usual forms, `YYYY-MM-DDTHH:MM:SS` and the same with `.sss`; NaN for any other text, valid or not. */
const usualEpochMs = (text: string): number => {
  if (text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const hasFraction = text[19] === '.';
  const millisecond = hasFraction ? digits(text, 20, 3) : 0;
  const offset = offsetMinutes(text, hasFraction ? 23 : 19);
  const exists =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59;
  if (!exists) return Number.NaN;
  return (
    epochDay(year, month, day) * MS_PER_DAY +
    (hour * 60 + minute - offset) * MS_PER_MINUTE +
    second * 1000 +
    millisecond
  );
};

const otherEpochMs = (text: string): number | null => {
  if (!INSTANT.test(text)) return null;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
};

/**
 * Epoch milliseconds of an ISO 8601 instant with an offset; null when the text is none, names a time that does not
 * exist, or is finer than a millisecond. Temporal decides on the rarer spellings.
 */
export const parseEpochMs = (text: string): number | null => {
  const usual = usualEpochMs(text);
  return Number.isNaN(usual) ? otherEpochMs(text) : usual;
};

/** Epoch milliseconds of a text that a contract has already accepted as an instant. */
export const epochMsOf = (instant: string): number => {
  const epochMs = parseEpochMs(instant);
  if (epochMs === null) throw new RangeError(`not an instant: ${instant}`);
  return epochMs;
};

export const parseInstant = (text: string): Temporal.Instant | null => {
  const epochMs = parseEpochMs(text);
  return epochMs === null ? null : Temporal.Instant.fromEpochMilliseconds(epochMs);
};

/** UTC with `Z`, without a fraction or, where it is not zero, with three digits: `2026-11-30T16:00:00Z`. */
export const printInstant = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: instant.epochMilliseconds % 1000 === 0 ? 'second' : 'millisecond' });

export const printEpochMs = (epochMs: number): string => printInstant(Temporal.Instant.fromEpochMilliseconds(epochMs));
