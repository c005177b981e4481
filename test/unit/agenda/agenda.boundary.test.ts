import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { agenda, nextJobAfter, type AgendaDepartment } from '../../../shared/domain/agenda/agenda.ts';
import type { JobKind } from '../../../shared/domain/agenda/job.ts';
import { department, person } from './agenda-department.ts';

const at = (local: string) => Temporal.Instant.from(`${local}+08:00`);

/** Jobs after the first and up to the second local time, as `kind period local-time`. */
const jobs = (whose: AgendaDepartment, after: string, until: string, kinds?: readonly JobKind[]) =>
  agenda(whose, { after: at(after), until: at(until) }, kinds).map(
    ({ kind, period, at: due }) =>
      `${kind} ${period} ${due.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' })}`,
  );

describe('a day of the agenda', () => {
  it('reminds at 17:00 and judges five minutes after 20:00 (log.missed)', () => {
    expect(jobs(department(), '2026-11-23T00:00', '2026-11-24T00:00')).toEqual([
      'reminder 2026-11-23 2026-11-23T17:00',
      'deadline 2026-11-23 2026-11-23T20:05',
    ]);
  });

  it.each([
    ['a rest day', '2026-11-22', {}],
    ['a statutory holiday', '2026-10-02', {}],
    ['a day the department has off', '2026-11-23', { calendar: [{ date: '2026-11-23', workday: false }] }],
    ['a day on which nobody is employed', '2026-11-23', { staff: [person('sales', '2020-03-01', '2026-11-22')] }],
    ['people without the duty', '2026-11-23', { staff: [person('executive')] }],
  ] as const)('has nothing on %s', (_title, date, changes) => {
    expect(jobs(department(changes), `${date}T00:00`, `${date}T23:59`)).toEqual([]);
  });

  it('has a make-up Saturday (调休)', () => {
    expect(jobs(department(), '2026-10-10T00:00', '2026-10-11T00:00', ['reminder', 'deadline'])).toHaveLength(2);
  });

  it('has every day where logs are due every day, from the day that is in force', () => {
    const policies = [{ effectiveFrom: '2026-11-22', parameters: { 'dailyLog.days': 'every-day' } }] as const;
    expect(jobs(department({ policies }), '2026-11-21T00:00', '2026-11-23T00:00')).toEqual([
      'reminder 2026-11-22 2026-11-22T17:00',
      'deadline 2026-11-22 2026-11-22T20:05',
    ]);
  });

  it.each([
    ['21:30', ['reminder 2026-11-23 2026-11-23T17:00', 'deadline 2026-11-23 2026-11-23T21:35']],
    ['17:01', ['reminder 2026-11-23 2026-11-23T17:00', 'deadline 2026-11-23 2026-11-23T17:06']],
    ['17:00', ['deadline 2026-11-23 2026-11-23T17:05']],
    ['23:59', ['reminder 2026-11-23 2026-11-23T17:00', 'deadline 2026-11-23 2026-11-24T00:04']],
  ])('follows a deadline of %s and reminds only before it', (deadline, expected) => {
    const policies = [{ effectiveFrom: '2026-11-23', parameters: { 'dailyLog.deadline': deadline } }];
    expect(jobs(department({ policies }), '2026-11-23T00:00', '2026-11-24T12:00')).toEqual(expected);
  });

  it('judges of two days due at one instant the earlier first', () => {
    const policies = [{ effectiveFrom: '2026-11-24', parameters: { 'dailyLog.deadline': '19:59' } }];
    const procedures = [
      { effectiveFrom: '2026-11-23', values: { 'runs.graceMinutes': 1_439 } },
      { effectiveFrom: '2026-11-24', values: { 'runs.graceMinutes': 0 } },
    ];
    expect(jobs(department({ policies, procedures }), '2026-11-24T18:00', '2026-11-24T20:00')).toEqual([
      'deadline 2026-11-23 2026-11-24T19:59',
      'deadline 2026-11-24 2026-11-24T19:59',
    ]);
  });

  it('judges a day on which only visits are due', () => {
    const policies = [{ effectiveFrom: '2026-11-01', parameters: { 'dailyLog.roles': [] } }];
    expect(jobs(department({ policies }), '2026-11-23T00:00', '2026-11-24T00:00')).toEqual([
      'deadline 2026-11-23 2026-11-23T20:05',
    ]);
  });

  it("runs on the department's own clock", () => {
    const abroad = department({ department: { id: 'x', name: '', timezone: 'America/New_York' } });
    const [reminder] = agenda(abroad, {
      after: Temporal.Instant.from('2026-11-23T00:00:00Z'),
      until: Temporal.Instant.from('2026-11-24T00:00:00Z'),
    });
    expect(reminder?.at.toString()).toBe('2026-11-23T22:00:00Z');
  });
});

describe('forms and months of the agenda', () => {
  const late: readonly JobKind[] = ['weekly-plan-deadline', 'monthly-forms-deadline', 'client-list-deadline'];

  it('judges the forms of a month once each, none in a week without a workday (weekly-plan.missed)', () => {
    expect(jobs(department(), '2026-02-01T00:00', '2026-02-28T23:59', late)).toEqual([
      'weekly-plan-deadline 2026-W06 2026-02-06T20:05',
      'weekly-plan-deadline 2026-W07 2026-02-13T20:05',
      'weekly-plan-deadline 2026-W09 2026-02-27T20:05',
      'monthly-forms-deadline 2026-02 2026-02-28T20:05',
      'client-list-deadline 2026-02 2026-02-28T20:05',
    ]);
  });

  it('drafts on the 1st, closes on the third workday after it, then packs the quarter', () => {
    const kinds: readonly JobKind[] = ['month-draft', 'month-close', 'quarter-pack', 'year-close'];
    expect(jobs(department(), '2026-10-01T00:00', '2026-10-31T00:00', kinds)).toEqual([
      'month-draft 2026-09 2026-10-01T08:00',
      'month-close 2026-09 2026-10-10T18:00',
      'quarter-pack 2026-Q3 2026-10-10T18:00',
    ]);
  });

  it('closes the year with December', () => {
    expect(
      jobs(department(), '2026-01-05T00:00', '2026-01-31T00:00', ['month-close', 'quarter-pack', 'year-close']),
    ).toEqual([
      'month-close 2025-12 2026-01-06T18:00',
      'quarter-pack 2025-Q4 2026-01-06T18:00',
      'year-close 2025 2026-01-06T18:00',
    ]);
  });

  it('closes on the last day of a month without enough workdays', () => {
    const procedures = [{ effectiveFrom: '2026-01-01', values: { 'review.workdays': 40 } }];
    expect(jobs(department({ procedures }), '2026-11-01T00:00', '2026-12-01T00:00', ['month-close'])).toEqual([
      'month-close 2026-10 2026-11-30T18:00',
    ]);
  });

  it('takes the procedure in force on the day', () => {
    const procedures = [
      { effectiveFrom: '2026-11-24', values: { 'reminder.time': '16:00' } },
      { effectiveFrom: '2026-11-01', values: { 'reminder.time': '15:00', 'runs.graceMinutes': 10 } },
    ] as const;
    expect(jobs(department({ procedures }), '2026-11-23T00:00', '2026-11-25T00:00')).toEqual([
      'reminder 2026-11-23 2026-11-23T15:00',
      'deadline 2026-11-23 2026-11-23T20:10',
      'reminder 2026-11-24 2026-11-24T16:00',
      'deadline 2026-11-24 2026-11-24T20:10',
    ]);
  });
});

describe('the interval', () => {
  it.each([
    ['leaves out a job at its start', '2026-11-23T20:05', '2026-11-23T21:00', []],
    ['holds a job at its end', '2026-11-23T20:04:59.999', '2026-11-23T20:05', ['deadline 2026-11-23 2026-11-23T20:05']],
    ['is empty where it ends a millisecond early', '2026-11-23T20:04', '2026-11-23T20:04:59.999', []],
    ['is empty from an instant to itself', '2026-11-23T20:05', '2026-11-23T20:05', []],
  ])('%s', (_title, after, until, expected) => {
    expect(jobs(department(), after, until)).toEqual(expected);
  });

  it.each([
    ['2026-11-23T16:59:59.999', '2026-11-23T17:00'],
    ['2026-11-23T17:00', '2026-11-23T20:05'],
    ['2026-11-27T20:05', '2026-11-30T17:00'],
  ])('the next job after %s is at %s', (instant, next) => {
    expect(nextJobAfter(department(), at(instant)).equals(at(next))).toBe(true);
  });

  it("is the next month's draft where nobody owes anything", () => {
    const empty = department({
      staff: [],
      policies: [{ effectiveFrom: '2026-01-01', parameters: { 'weeklyPlan.due': 'none', 'monthlyForms.due': 'none' } }],
    });
    expect(nextJobAfter(empty, at('2026-11-30T20:05')).equals(at('2026-12-01T08:00'))).toBe(true);
  });
});
