import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { epochMsOf, parseEpochMs, parseInstant, printEpochMs } from '../../../shared/domain/time/instant.ts';

/** What Temporal makes of a text; finer than a millisecond, or without minutes, is not ours to read. */
const byTemporal = (text: string): number | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:[0-5]\d([.,]\d{1,3})?)?(Z|[+-]\d\d(:?\d\d)?)$/.test(text)) return null;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
};

const padded = (max: number, width = 2) =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'));

/** Texts that look like instants: every part may be one too large, or written in another way. */
const texts = fc
  .record({
    year: padded(9999, 4),
    month: padded(14),
    day: padded(33),
    hour: padded(25),
    minute: padded(61),
    second: padded(61),
    fraction: fc.oneof(
      fc.constant(''),
      fc.constantFrom('.0', '.5', '.05', ',123', '.1234'),
      padded(999, 3).map((one) => `.${one}`),
    ),
    zone: fc.oneof(
      fc.constantFrom(
        'Z',
        'z',
        '',
        '+08:00',
        '-08:00',
        '+0800',
        '+08',
        '08:00',
        ' 08:00',
        '*08:00',
        '+08-00',
        '+08:0',
        '+08:000',
        'ZZ',
        '+24:00',
        '-23:59',
        '+23:60',
        '+2a:00',
        '+08:b0',
      ),
      fc
        .tuple(fc.constantFrom('+', '-'), padded(25), padded(61))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    ),
    form: fc.constantFrom('full', 'no-seconds', 'bad-separator'),
    at: fc.constantFrom(4, 7, 10, 13, 16),
    separator: fc.constantFrom(' ', 't', '/', ':', '-', '1'),
  })
  .map(({ year, month, day, hour, minute, second, fraction, zone, form, at, separator }) => {
    if (form === 'no-seconds') return `${year}-${month}-${day}T${hour}:${minute}${zone}`;
    const text = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${zone}`;
    return form === 'full' ? text : text.slice(0, at) + separator + text.slice(at + 1);
  });

describe('the text of an instant', () => {
  it('is read as Temporal reads it, or not at all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseEpochMs(text)).toBe(byTemporal(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    '2026-11-23T20:00:00Z',
    '2026-11-23T20:00:00.001+08:00',
    '2024-02-29T23:59:59.999-23:59',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-12-31T00:00:00+00:00',
    '2026-01-01T00:59:00-05:30',
    '2026-11-23T20:00+08:00',
    '2026-11-23T20:00:00,5+0800',
  ])('%s is an instant', (text) => {
    const expected = Temporal.Instant.from(text).epochMilliseconds;
    expect(parseEpochMs(text)).toBe(expected);
    expect(epochMsOf(text)).toBe(expected);
    expect(parseInstant(text)?.epochMilliseconds).toBe(expected);
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '2026-11-00T00:00:00Z',
    '2026-11-31T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T20:60:00Z',
    '2026-11-23T20:00:60Z',
    '2026-11-23T20:00:00+24:00',
    '2026-11-23T20:00:00+08:60',
    '2026-11-23T20:00:00.1234Z',
    '2026-11-23T20:00:00',
    '2026-11-23T20:00:00ZZ',
    '202a-11-23T20:00:00Z',
    '2026-11-23T20:00:0:Z',
    '2026-11-23T20:00:0/Z',
    '2026-11-23',
    '',
  ])('%s is none', (text) => {
    expect(parseEpochMs(text)).toBeNull();
    expect(parseInstant(text)).toBeNull();
    expect(() => epochMsOf(text)).toThrow(`not an instant: ${text}`);
  });

  it('is printed with three digits or none', () => {
    expect(printEpochMs(0)).toBe('1970-01-01T00:00:00Z');
    expect(printEpochMs(1)).toBe('1970-01-01T00:00:00.001Z');
    expect(printEpochMs(-1)).toBe('1969-12-31T23:59:59.999Z');
  });
});
