import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOfEpochDay,
  daysBetween,
  epochDayOf,
  isDate,
  isoWeekday,
  monthsBefore,
} from '../../../shared/domain/time/civil.ts';
import { parseEpochMs, printEpochMs } from '../../../shared/domain/time/instant.ts';
import { datesOfWeek, isIsoWeek, isoWeekOf } from '../../../shared/domain/time/iso-week.ts';
import { localClock } from '../../../shared/domain/time/local-clock.ts';
import {
  instantOfLocal,
  isLocalTime,
  isTimeZone,
  localDateOf,
  startOfDay,
} from '../../../shared/domain/time/local-time.ts';
import { datesOfMonth, isMonth, lastDateOf, monthAfter } from '../../../shared/domain/time/month.ts';

const dates = fc
  .integer({ min: 0, max: 2_932_896 })
  .map((day) => new Temporal.PlainDate(1970, 1, 1).add({ days: day - 719_000 }))
  .filter(({ year }) => year >= 1 && year <= 9998);
const epochMs = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
const zones = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Asia/Tokyo',
  'Pacific/Apia',
  'Asia/Kathmandu',
);

describe('civil dates agree with Temporal', () => {
  it('on day numbers, weekdays and days between', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -400, max: 400 }), (date, days) => {
        const text = date.toString();
        const day = epochDayOf(text);
        expect(day).toBe(new Temporal.PlainDate(1970, 1, 1).until(date).days);
        expect(dateOfEpochDay(day)).toBe(text);
        expect(isoWeekday(day)).toBe(date.dayOfWeek);
        if (date.year < 3 || date.year > 9995) return;
        expect(addDays(text, days)).toBe(date.add({ days }).toString());
        expect(daysBetween(text, addDays(text, days))).toBe(days);
      }),
    );
  });

  it('on ISO weeks', () => {
    fc.assert(
      fc.property(dates, (date) => {
        if (date.year < 3) return;
        const week = `${String(date.yearOfWeek).padStart(4, '0')}-W${String(date.weekOfYear).padStart(2, '0')}`;
        expect(isoWeekOf(date.toString())).toBe(week);
        expect(isIsoWeek(week)).toBe(true);
        expect(datesOfWeek(week)[date.dayOfWeek - 1]).toBe(date.toString());
      }),
    );
  });

  it('on months before, clamped to the end of a shorter month', () => {
    fc.assert(
      fc.property(dates, fc.nat({ max: 30 }), (date, months) => {
        if (date.year > 5) expect(monthsBefore(date.toString(), months)).toBe(date.subtract({ months }).toString());
      }),
    );
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2026-03-31', Number.MAX_SAFE_INTEGER)).toBeNull();
  });
});

describe('what exists', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-1-01', false],
  ])('date %s: %s', (text, exists) => {
    expect(isDate(text)).toBe(exists);
  });

  it.each([
    ['2026-W53', true],
    ['2025-W53', false],
    ['2026-W00', false],
    ['2026-W54', false],
    ['2026-w01', false],
  ])('week %s: %s', (text, exists) => {
    expect(isIsoWeek(text)).toBe(exists);
  });

  it.each([
    ['2026-00', false],
    ['2026-12', true],
    ['2026-13', false],
  ])('month %s: %s', (text, exists) => {
    expect(isMonth(text)).toBe(exists);
  });

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:00', false],
  ])('local time %s: %s', (text, exists) => {
    expect(isLocalTime(text)).toBe(exists);
  });

  it.each([
    ['Asia/Shanghai', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['+08:00', false],
    ['2020-01-01T00:00Z', false],
  ])('time zone %s: %s', (text, exists) => {
    expect(isTimeZone(text)).toBe(exists);
  });

  it('months end where they end', () => {
    expect([lastDateOf('2024-02'), datesOfMonth('2026-02').length, monthAfter('2026-12')]).toEqual([
      '2024-02-29',
      28,
      '2027-01',
    ]);
  });
});

describe('instants', () => {
  it.each([
    ['2026-11-03T20:00:00+08:00', '2026-11-03T12:00:00Z'],
    ['2026-11-03T20:00:00.000+08:00', '2026-11-03T12:00:00Z'],
    ['2026-11-03T20:00:00.120+08:00', '2026-11-03T12:00:00.120Z'],
    ['2026-11-03T20:00:00.5+08:00', '2026-11-03T12:00:00.500Z'],
    ['2026-11-03T20:00+08', '2026-11-03T12:00:00Z'],
    ['2026-11-03T20:00:00,25+0800', '2026-11-03T12:00:00.250Z'],
    ['2026-01-01T00:00:00+14:00', '2025-12-31T10:00:00Z'],
    ['2026-11-03T00:00:00-23:59', '2026-11-03T23:59:00Z'],
  ])('%s prints as %s', (text, printed) => {
    expect(printEpochMs(parseEpochMs(text) ?? Number.NaN)).toBe(printed);
  });

  it.each([
    '2026-11-03',
    '2026-11-03T20:00:00',
    '2026-11-03T20:00:00.0001Z',
    '2026-11-03T20:00:00.123456Z',
    '2026-02-29T20:00:00Z',
    '2026-11-03T24:00:00Z',
    '2026-11-03T23:60:00Z',
    '2026-11-03T23:59:60Z',
    '2026-11-03 20:00:00Z',
    '2026-11-03t20:00:00z',
    '2026-11-03T20:00:00+24:00',
    '2026-11-03T20:00:00Z[UTC]',
    '2026-11-03T20:00:00Zx',
    '+002026-11-03T20:00:00Z',
    '2026-11-03T20:00:00.Z',
    '',
  ])('%j is none', (text) => {
    expect(parseEpochMs(text)).toBeNull();
  });

  it('read in any offset are the same as Temporal reads them', () => {
    fc.assert(
      fc.property(epochMs, zones, (ms, zone) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(ms);
        const text = instant.toString({ timeZone: zone, smallestUnit: 'millisecond' });
        expect(parseEpochMs(text)).toBe(ms);
        expect(parseEpochMs(printEpochMs(ms))).toBe(ms);
      }),
    );
  });
});

describe('local times', () => {
  it('that a clock change doubles are the earlier instant, skipped ones are read with the offset before the jump', () => {
    const newYork = (date: string, time: string) => printEpochMs(localClock('America/New_York').epochMsOf(date, time));
    expect(newYork('2026-11-01', '01:30')).toBe('2026-11-01T05:30:00Z');
    expect(newYork('2026-03-08', '02:30')).toBe('2026-03-08T07:30:00Z');
  });

  it.each([
    ['9999-12-31T23:00:00Z', '+010000-01-01'],
    ['0000-01-01T00:00:00+14:00', '-000001-12-31'],
  ])('of %s fall on %s, beyond the dates of a dossier, and crash nothing', (instant, date) => {
    expect(localClock('Asia/Shanghai').dateOf(parseEpochMs(instant) ?? Number.NaN)).toBe(date);
  });

  it('of more days than the quick clock remembers are still those of Temporal', () => {
    const clock = localClock('Pacific/Chatham');
    const first = new Temporal.PlainDate(2020, 4, 5);
    for (let days = 0; days <= 4_200; days += 1) clock.startOfDayMs(first.add({ days }).toString());
    for (const date of [first, first.add({ days: 1 }), first.add({ days: 4_200 })]) {
      expect(clock.startOfDayMs(date.toString())).toBe(startOfDay(date, 'Pacific/Chatham').epochMilliseconds);
    }
  });

  it('of the quick clock are those of Temporal, in every zone and on every day', () => {
    fc.assert(
      fc.property(epochMs, zones, fc.integer({ min: 0, max: 1439 }), (ms, zone, minute) => {
        const clock = localClock(zone);
        const instant = Temporal.Instant.fromEpochMilliseconds(ms);
        const date = localDateOf(instant, zone);
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(clock.dateOf(ms)).toBe(date.toString());
        expect(clock.startOfDayMs(date.toString())).toBe(startOfDay(date, zone).epochMilliseconds);
        expect(clock.endOfDayMs(date.toString())).toBe(startOfDay(date.add({ days: 1 }), zone).epochMilliseconds);
        expect(clock.epochMsOf(date.toString(), time)).toBe(instantOfLocal(date, time, zone).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });
});
