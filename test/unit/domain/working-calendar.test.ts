import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { importHolidays } from '../../../shared/domain/calendar/import-holidays.ts';
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const statutory = workingCalendar([]);

describe('the working calendar', () => {
  it.each([
    ['2026-11-03', true, 'a Tuesday'],
    ['2026-11-07', false, 'a Saturday'],
    ['2026-10-07', false, 'the National Day holiday'],
    ['2026-10-10', true, 'a make-up Saturday'],
    ['2026-09-20', true, 'a make-up Sunday'],
    ['2004-01-01', false, 'the first day of the data'],
    ['2027-01-01', true, 'a Friday of a year without data'],
    ['2027-01-02', false, 'a Saturday of a year without data'],
  ])('%s worked: %s (%s)', (date, worked) => {
    expect(statutory.isWorkday(day(date))).toBe(worked);
  });

  it('puts the department’s overrides first', () => {
    const calendar = workingCalendar([
      { date: '2026-11-27', workday: false, name: '公司庆' },
      { date: '2026-11-28', workday: true },
    ]);
    expect([calendar.isWorkday(day('2026-11-27')), calendar.isWorkday(day('2026-11-28'))]).toEqual([false, true]);
  });

  it.each([
    ['2003-12-31', false],
    ['2004-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('covers %s: %s', (date, covered) => {
    expect(statutory.isCovered(day(date))).toBe(covered);
  });

  it('covers any day with an override', () => {
    const calendar = workingCalendar([{ date: '2027-01-01', workday: false }]);
    expect([calendar.isCovered(day('2027-01-01')), calendar.isCovered(day('2027-01-02'))]).toEqual([true, false]);
  });

  it('finds and counts workdays over holidays and make-up days', () => {
    expect(statutory.nextWorkday(day('2026-09-30')).toString()).toBe('2026-10-08');
    expect(statutory.previousWorkday(day('2026-10-12')).toString()).toBe('2026-10-10');
    expect(statutory.addWorkdays(day('2026-09-30'), 3).toString()).toBe('2026-10-10');
    expect(statutory.addWorkdays(day('2026-10-12'), -3).toString()).toBe('2026-10-08');
    expect(statutory.addWorkdays(day('2026-11-07'), 0).toString()).toBe('2026-11-07');
  });
});

describe('importing the holidays of a new year', () => {
  const published = [
    { date: '2027-01-01', name: '元旦', isOffDay: true },
    { date: '2027-01-03', name: '元旦调休', isOffDay: false },
  ];

  it('covers every day of the year, published or not', () => {
    const imported = importHolidays(2027, published);
    if (!imported.ok) throw new Error('refused');
    expect(imported.overrides).toHaveLength(365);
    const calendar = workingCalendar(imported.overrides);
    const worked = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((date) =>
      calendar.isWorkday(day(date)),
    );
    expect(worked).toEqual([false, false, true, true]);
    expect(calendar.isCovered(day('2027-12-31'))).toBe(true);
    expect(imported.overrides[0]).toEqual({ date: '2027-01-01', workday: false, name: '元旦' });
  });

  it('names every bad line and imports nothing', () => {
    const lines = [
      ...published,
      { date: '2027-02-30', name: '', isOffDay: true },
      { date: '2026-01-01', name: '', isOffDay: true },
      ...published.slice(0, 1),
    ];
    expect(importHolidays(2027, lines)).toEqual({
      ok: false,
      problems: [
        { index: 2, reason: 'not-a-date' },
        { index: 3, reason: 'other-year' },
        { index: 4, reason: 'duplicate-date' },
      ],
    });
  });
});
