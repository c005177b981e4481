import { Temporal } from 'temporal-polyfill';
import { dateOfEpochDay, epochDayOf, MS_PER_DAY, MS_PER_MINUTE } from './civil.ts';
import { instantOfLocal } from './local-time.ts';

/** Local dates and times of one zone, as epoch milliseconds: what local-time.ts says, at the speed of arithmetic. */
export interface LocalClock {
  /** First instant of a `YYYY-MM-DD`. */
  readonly startOfDayMs: (date: string) => number;
  /** First instant after a `YYYY-MM-DD`. */
  readonly endOfDayMs: (date: string) => number;
  /** Instant of a local `HH:MM`: of a doubled time the earlier, a skipped one with the offset before the jump. */
  readonly epochMsOf: (date: string, time: string) => number;
  readonly dateOf: (epochMs: number) => string;
}

interface ZoneDay {
  readonly startMs: number;
  readonly endMs: number;
  /** Whether the day runs from 00:00 to 24:00 on one offset, so that its local times are plain arithmetic. */
  readonly regular: boolean;
}

const REMEMBERED_DAYS = 4_096;

/** Dates that are written with four digits of the year in every zone; beyond them Temporal is asked. */
const FIRST_USUAL_MS = epochDayOf('0001-01-02') * MS_PER_DAY;
const LAST_USUAL_MS = epochDayOf('9999-12-30') * MS_PER_DAY;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const newClock = (timeZone: string): LocalClock => {
  const days = new Map<string, ZoneDay>();

  const measure = (date: string): ZoneDay => {
    const plain = Temporal.PlainDate.from(date);
    const start = plain.toZonedDateTime(timeZone);
    const next = plain.add({ days: 1 }).toZonedDateTime(timeZone);
    const offsetMs = start.offsetNanoseconds / 1_000_000;
    const regular =
      start.offsetNanoseconds === next.offsetNanoseconds &&
      start.epochMilliseconds === epochDayOf(date) * MS_PER_DAY - offsetMs &&
      next.epochMilliseconds - start.epochMilliseconds === MS_PER_DAY;
    return { startMs: start.epochMilliseconds, endMs: next.epochMilliseconds, regular };
  };

  const zoneDay = (date: string): ZoneDay => {
    const known = days.get(date);
    if (known !== undefined) return known;
    if (days.size >= REMEMBERED_DAYS) days.clear();
    const measured = measure(date);
    days.set(date, measured);
    return measured;
  };

  let guessedOffsetMs = 0;

  /** The date by the offset last seen, where that is right for a day on one offset. */
  const usualDateOf = (epochMs: number): string | null => {
    if (epochMs < FIRST_USUAL_MS || epochMs > LAST_USUAL_MS) return null;
    const guess = dateOfEpochDay(Math.floor((epochMs + guessedOffsetMs) / MS_PER_DAY));
    const day = zoneDay(guess);
    return day.regular && epochMs >= day.startMs && epochMs < day.endMs ? guess : null;
  };

  const exactDateOf = (epochMs: number): string => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
    guessedOffsetMs = zoned.offsetNanoseconds / 1_000_000;
    return zoned.toPlainDate().toString();
  };

  return {
    startOfDayMs: (date) => zoneDay(date).startMs,
    endOfDayMs: (date) => zoneDay(date).endMs,
    epochMsOf: (date, time) => {
      const day = zoneDay(date);
      return day.regular
        ? day.startMs + minutesOf(time) * MS_PER_MINUTE
        : instantOfLocal(Temporal.PlainDate.from(date), time, timeZone).epochMilliseconds;
    },
    dateOf: (epochMs) => usualDateOf(epochMs) ?? exactDateOf(epochMs),
  };
};

const clocks = new Map<string, LocalClock>();

/** The clock of an IANA zone. What it has worked out is remembered: it depends on nothing but the zone. */
export const localClock = (timeZone: string): LocalClock => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = newClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
};
