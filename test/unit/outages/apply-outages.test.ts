import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import type { Dossier, Fact } from '../../../shared/domain/dossier.ts';
import { applyOutages, type DepartmentWithoutOutages } from '../../../shared/domain/outages/apply-outages.ts';
import type { Outage } from '../../../shared/domain/outages/outage.ts';
import { policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { logOf } from '../../support/facts.ts';
import { at, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const base: DepartmentWithoutOutages = {
  department: SMALL_DEPARTMENT.department,
  policies: [],
  procedures: [],
  calendar: [],
};

const outage = (from: Temporal.Instant, to: Temporal.Instant): Outage => ({
  startedAt: from.toString(),
  endedAt: to.toString(),
  reason: '网络中断',
  declaredBy: null,
  declaredAt: to.toString(),
});

/** A Tuesday, a Friday, and the 28th of a month, a Saturday: its forms are due on Monday the 30th. */
const TUESDAY = '2026-11-24';
const FRIDAY = '2026-11-27';
const MONTH_END = '2026-11-30';

const movedBy = (one: Outage, given = base) =>
  applyOutages(given, [one]).outages[0]?.moved.map(({ duty, period, movedTo }) => [duty, period, movedTo]);

describe('an outage moves the deadlines that fell into it', () => {
  it.each([
    { it: 'that began at the deadline', from: '20:00', to: '20:01', movedTo: '2026-11-24T14:01:00Z' },
    { it: 'that ended right before it', from: '19:00', to: '19:59', movedTo: '2026-11-24T13:59:00Z' },
    { it: 'that left just less than the grace', from: '09:00', to: '18:01', movedTo: '2026-11-24T12:01:00Z' },
    {
      it: 'whose grace ends in the last minute of the day',
      from: '20:00',
      to: '21:59',
      movedTo: '2026-11-24T15:59:00Z',
    },
    { it: 'whose grace ends with the day', from: '20:00', to: '22:00', movedTo: null },
  ])('$it (log.missed)', ({ from, to, movedTo }) => {
    expect(movedBy(outage(at(TUESDAY, from), at(TUESDAY, to)))).toContainEqual(['daily-log', TUESDAY, movedTo]);
  });

  it.each([
    { it: 'that left the whole grace', from: '09:00', to: '18:00' },
    { it: 'that began after it', from: '20:01', to: '20:30' },
  ])('but not one $it', ({ from, to }) => {
    expect(movedBy(outage(at(TUESDAY, from), at(TUESDAY, to)))).toEqual([]);
  });

  it('of weekly and monthly forms and of the client list as well, each on its own day', () => {
    expect(movedBy(outage(at(FRIDAY, '19:30'), at(FRIDAY, '20:30')))).toEqual([
      ['daily-log', FRIDAY, '2026-11-27T14:30:00Z'],
      ['weekly-plan', '2026-W48', '2026-11-27T14:30:00Z'],
    ]);
    expect(movedBy(outage(at(MONTH_END, '19:30'), at(MONTH_END, '23:00')))).toEqual([
      ['daily-log', MONTH_END, null],
      ['field-registration', '2026-12-01', null],
      ['monthly-plan', '2026-11', null],
      ['inventory', '2026-11', null],
      ['client-list', '2026-11', '2026-11-30T15:59:00Z'],
    ]);
  });

  it('for that day only: before and after the department goes by what it had', () => {
    const policies = [
      { effectiveFrom: '2026-11-01', parameters: { 'dailyLog.deadline': '21:00' } },
      { effectiveFrom: '2026-11-25', parameters: { 'dailyLog.deadline': '19:00' } },
    ];
    const applied = applyOutages({ ...base, policies }, [outage(at(TUESDAY, '20:30'), at(TUESDAY, '21:10'))]);
    const deadline = (date: string) => policyInForce(applied.policies)('dailyLog.deadline', date);
    expect(['2026-11-23', TUESDAY, '2026-11-25', '2026-11-26'].map(deadline)).toEqual([
      '21:00',
      '23:10',
      '19:00',
      '19:00',
    ]);
  });

  it('twice a day: the second one meets the deadline where the first moved it', () => {
    const first = outage(at(TUESDAY, '19:00'), at(TUESDAY, '19:10'));
    const second = outage(at(TUESDAY, '21:00'), at(TUESDAY, '21:20'));
    const { policies, outages } = applyOutages(base, [second, first]);
    expect(policyInForce(policies)('dailyLog.deadline', TUESDAY)).toBe('23:20');
    expect(outages.map(({ startedAt }) => startedAt)).toEqual([first.startedAt, second.startedAt]);
  });

  it('on no day that is not worked', () => {
    expect(movedBy(outage(at('2026-11-28', '19:00'), at('2026-11-28', '21:00')))).toEqual([]);
  });
});

describe('nobody is the worse for an outage', () => {
  const asOf = at('2026-12-05', '00:00');
  const judged = (policies: Dossier['policies'], facts: readonly Fact[]) =>
    judgeMonth({ ...SMALL_DEPARTMENT, policies, facts: [...facts] }, Temporal.PlainYearMonth.from('2026-11'), asOf);
  const keyOf = ({ rule, staffId, period }: { rule: string; staffId: string | null; period: string }) =>
    `${rule} ${staffId ?? '-'} ${period}`;
  const minutes = fc.integer({ min: 0, max: 8 * 24 * 60 });

  it('whatever its times and whatever was filed, no ruling comes about that would not be there without it', () => {
    const logs = fc.array(
      fc.record({ day: fc.integer({ min: 23, max: 30 }), minute: fc.integer({ min: 0, max: 1_439 }) }),
    );
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 2_880 }), logs, (start, length, filed) => {
        const startedAt = at('2026-11-23', '00:00').add({ minutes: start });
        const one = outage(startedAt, startedAt.add({ minutes: length }));
        const facts = filed.map(({ day, minute }, index) => {
          const date = `2026-11-${day}`;
          return logOf(`log-${index}`, 's1', date, at(date, '00:00').add({ minutes: minute }), 5);
        });
        const before = new Set(judged([], facts).rulings.map(keyOf));
        const after = judged(applyOutages(base, [one]).policies, facts).rulings.map(keyOf);
        expect(after.filter((ruling) => !before.has(ruling))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('what is filed before the moved deadline is in time (log.missed)', () => {
    const one = outage(at(TUESDAY, '19:50'), at(TUESDAY, '20:20'));
    const { policies } = applyOutages(base, [one]);
    const missed = (receivedAt: Temporal.Instant) =>
      judged(policies, [logOf('log', 's1', TUESDAY, receivedAt, 5)]).rulings.some(
        ({ rule, staffId, period }) => rule === 'log.missed' && staffId === 's1' && period === TUESDAY,
      );
    expect(missed(at(TUESDAY, '22:20'))).toBe(false);
    expect(missed(at(TUESDAY, '22:20').add({ milliseconds: 1 }))).toBe(true);
  });
});
