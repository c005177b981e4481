/** The small shapes of a dossier: texts that must name something that exists, and whole numbers that stay exact. */

import * as z from 'zod';
import { isDate } from '../../domain/time/civil.ts';
import { parseEpochMs } from '../../domain/time/instant.ts';
import { isIsoWeek } from '../../domain/time/iso-week.ts';
import { isLocalTime, isTimeZone } from '../../domain/time/local-time.ts';
import { isMonth } from '../../domain/time/month.ts';

const textThat = (accepts: (text: string) => boolean, reason: string) => z.string().refine(accepts, reason);

export const IdSchema = z.string().min(1, 'an id is not empty');
export const DateSchema = textThat(isDate, 'expected an existing date YYYY-MM-DD');
export const MonthSchema = textThat(isMonth, 'expected a month YYYY-MM');
export const WeekSchema = textThat(isIsoWeek, 'expected an existing ISO week YYYY-Www');
export const LocalTimeSchema = textThat(isLocalTime, 'expected a local time HH:MM');
export const TimeZoneSchema = textThat(isTimeZone, 'expected an IANA time zone');
export const InstantSchema = textThat(
  (text) => parseEpochMs(text) !== null,
  'expected an ISO 8601 instant with an offset, to the millisecond at most',
);
/** A day, week or month: which one depends on the duty. */
export const PeriodSchema = textThat(
  (text) => isDate(text) || isIsoWeek(text) || isMonth(text),
  'expected an existing date, ISO week or month',
);
export const VisitTimeSchema = textThat((text) => text === '' || isLocalTime(text), 'expected HH:MM or an empty text');

/** `z.int()` accepts safe integers only. */
export const CountSchema = z.int('expected a whole number').min(0, 'expected 0 or more');
export const AmountFenSchema = z
  .int('expected a whole number of fen within the safe integers')
  .min(0, 'expected 0 or more');
export const YearSchema = z
  .int('expected a year')
  .min(0, 'expected a year')
  .max(9999, 'expected a year of four digits');

const HUNDREDTHS = 100;
export const hasTwoDecimals = (points: number): boolean => Math.round(points * HUNDREDTHS) / HUNDREDTHS === points;
/** 0 to 100 with at most two decimals. */
export const PointsSchema = z
  .number('expected a number from 0 to 100')
  .min(0, 'expected 0 or more')
  .max(100, 'expected 100 or less')
  .refine(hasTwoDecimals, 'expected at most two decimals');
