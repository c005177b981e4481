import { Temporal } from 'temporal-polyfill';
import { epochMsOf } from '../../time/instant.ts';
import { present } from '../../present.ts';

export type DurationUnit = 'day' | 'hour' | 'minute' | 'second';

/** How a language writes what every sentence needs. */
export interface Script {
  readonly year: (year: number) => string;
  /** `year` is null where it goes without saying. */
  readonly day: (year: number | null, month: number, day: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly week: (year: number, week: number) => string;
  /** A day and a time of day. */
  readonly moment: (day: string, time: string) => string;
  readonly yuan: (amount: string) => string;
  /** A length of time in its units, the largest first, none of them zero; seconds are decimal text. */
  readonly duration: (units: readonly (readonly [amount: string, unit: DurationUnit])[]) => string;
  readonly list: (items: readonly string[]) => string;
}

/**
 * Writes days, instants and amounts in one language and one zone, by fixed patterns: the same bytes on every host.
 * Days of the year the text is about are written without it.
 */
export interface Pen {
  /** A `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
  /** The same, always with its year. */
  readonly fullDay: (date: string) => string;
  /** A `YYYY-MM`. */
  readonly month: (month: string) => string;
  /** A `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Www` or `YYYY`. */
  readonly period: (period: string) => string;
  /** An instant, to the second or, where it has them, milliseconds. */
  readonly moment: (instant: string) => string;
  /** An instant to the millisecond: a boundary. */
  readonly boundary: (instant: string) => string;
  /** From one instant to a later one, exactly. */
  readonly between: (earlier: string, later: string) => string;
  readonly yuan: (amountFen: number) => string;
  /** How a fact is named to the reader. */
  readonly cite: (factId: string) => string;
  readonly list: (items: readonly string[]) => string;
}

const FEN_PER_YUAN = 100;

/** `1,234.05`; whole yuan without decimals. */
const yuanDigits = (amountFen: number): string => {
  const fen = amountFen % FEN_PER_YUAN;
  const yuan = String((amountFen - fen) / FEN_PER_YUAN).replace(/\B(?=(\d{3})+$)/g, ',');
  return fen === 0 ? yuan : `${yuan}.${String(fen).padStart(2, '0')}`;
};

const MS_PER_SECOND = 1000;
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const durationParts = (lengthMs: number): readonly (readonly [string, DurationUnit])[] => {
  const written: [string, DurationUnit][] = [];
  let left = lengthMs;
  for (const [unit, unitMs] of UNITS) {
    const whole = Math.floor(left / unitMs);
    left -= whole * unitMs;
    if (whole > 0) written.push([String(whole), unit]);
  }
  if (left > 0 || written.length === 0) written.push([String(left / MS_PER_SECOND), 'second']);
  return written;
};

const parts = (text: string): [number, number, number] => {
  const [year, month, day] = text.replace('W', '').split('-').map(Number);
  return [present(year), present(month), day ?? 0];
};

/** `cite`: how facts are named; by their ids when absent. */
export const penOf = (script: Script, timeZone: string, year: number, cite: Pen['cite'] = (factId) => factId): Pen => {
  const day = (date: string): string => {
    const [ofYear, month, ofMonth] = parts(date);
    return script.day(ofYear === year ? null : ofYear, month, ofMonth);
  };
  const month = (text: string): string => {
    const [ofYear, ofMonth] = parts(text);
    return script.month(ofYear, ofMonth);
  };
  const written = (instant: string, precision: (ms: number) => 'second' | 'millisecond'): string => {
    const epochMs = epochMsOf(instant);
    const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
    const time = local.toPlainTime().toString({ smallestUnit: precision(epochMs % 1000) });
    return script.moment(day(local.toPlainDate().toString()), time);
  };
  return {
    day,
    fullDay: (date) => script.day(...parts(date)),
    month,
    period: (period) => {
      if (period.includes('W')) {
        const [ofYear, week] = parts(period);
        return script.week(ofYear, week);
      }
      if (period.length === 'YYYY'.length) return script.year(Number(period));
      return period.length === 'YYYY-MM'.length ? month(period) : day(period);
    },
    moment: (instant) => written(instant, (ms) => (ms === 0 ? 'second' : 'millisecond')),
    boundary: (instant) => written(instant, () => 'millisecond'),
    between: (earlier, later) => script.duration(durationParts(epochMsOf(later) - epochMsOf(earlier))),
    cite,
    yuan: (amountFen) => script.yuan(yuanDigits(amountFen)),
    list: script.list,
  };
};
