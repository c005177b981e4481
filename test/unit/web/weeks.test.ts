import { describe, expect, it } from 'vitest';
import { isWeekOver, weeksOfMonth } from '../../../web/src/spot-checks/weeks.ts';

describe('the weeks of a month', () => {
  it.each([
    ['2026-11', '2026-12-10', ['2026-W48', '2026-W47', '2026-W46', '2026-W45']],
    ['2026-12', '2027-02-01', ['2026-W53', '2026-W52', '2026-W51', '2026-W50', '2026-W49']],
    ['2026-11', '2026-11-18', ['2026-W47', '2026-W46', '2026-W45']],
    ['2027-01', '2026-12-31', []],
  ])('%s, seen on %s, are %j', (month, today, weeks) => {
    expect(weeksOfMonth(month, today)).toEqual(weeks);
  });

  it.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
  ])('on %s the week up to Sunday the 22nd is over: %s', (today, over) => {
    expect(isWeekOver('2026-W47', today)).toBe(over);
  });
});
