import { describe, expect, it } from 'vitest';
import { dayKind, weeksOf } from '../../../../web/src/calendar/day-kind.ts';

const day = (date: string, workday: boolean) => ({ date, workday, name: null, source: 'statutory' as const });

describe('the kind of a day', () => {
  it.each([
    ['2026-11-23', true, 'workday'],
    ['2026-10-01', false, 'holiday'],
    ['2026-11-22', false, 'weekend'],
    ['2026-10-10', true, 'make-up'],
  ])('%s, worked %s, is %s', (date, workday, kind) => {
    expect(dayKind(day(date, workday))).toBe(kind);
  });
});

describe('the weeks of a month', () => {
  it('begin on Monday, with nothing where another month’s days are', () => {
    const days = Array.from({ length: 30 }, (_, index) => day(`2026-11-${String(index + 1).padStart(2, '0')}`, true));
    const weeks = weeksOf(days);
    expect(weeks.map((week) => week.filter((one) => one !== null).length)).toEqual([1, 7, 7, 7, 7, 1]);
    expect(weeks[0]?.[6]?.date).toBe('2026-11-01');
    expect(weeksOf([])).toEqual([]);
  });
});
