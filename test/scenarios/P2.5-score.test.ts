import { describe, expect, it } from 'vitest';
import type { ComponentWeights } from '../../shared/domain/policy/parameters.ts';
import type { DossierBuilder } from '../support/dossier-builder.ts';
import { department, departmentOfWang, visits } from '../support/dossier-builder.ts';

const weighing = (weights: ComponentWeights, dossier: DossierBuilder = departmentOfWang()) =>
  dossier.policy('2026-01-01', { 'scores.weights': { sales: weights } });

const scoreOf = (dossier: DossierBuilder, asOf?: string) => dossier.judged('2026-11', asOf).standings[0]?.score;
const points = (dossier: DossierBuilder, value: number, month = '2026-11') =>
  dossier.receives('score', { month, component: 'company', points: value });

describe('the score (P2.5)', () => {
  it('of a role without weights is none', () => {
    expect(scoreOf(department().employs('wang', { role: 'admin' }))).toEqual({
      status: 'none',
      value: null,
      missing: [],
    });
  });

  it.each([
    ['sales', ['attendance', 'company']],
    ['technical-support', ['attendance', 'support', 'efficiency', 'company']],
    ['customer-service', ['attendance', 'support', 'efficiency', 'company']],
  ] as const)(
    'of %s that lacks components is incomplete and names them in the order of the weights',
    (role, missing) => {
      expect(scoreOf(department().employs('wang', { role }))).toEqual({ status: 'incomplete', value: null, missing });
    },
  );

  it('names what is missing in the order in which the weights are given', () => {
    expect(scoreOf(weighing({ company: 50, attendance: 50 }))?.missing).toEqual(['company', 'attendance']);
  });

  it('is not rescaled when the weights do not make 100', () => {
    expect(scoreOf(points(weighing({ company: 50 }), 80))?.value).toBe('40.00');
  });

  it.each([
    [0.05, 50, '0.03'],
    [0.29, 100, '0.29'],
    [100, 100, '100.00'],
    [33.33, 50, '16.67'],
    [0.01, 49, '0.00'],
  ])('rounds %f points at %i percent half up to %s', (value, percent, printed) => {
    expect(scoreOf(points(weighing({ company: percent }), value))?.value).toBe(printed);
  });

  it('is of the role held on the last day employed in the month', () => {
    const dossier = points(weighing({ company: 100 }, department().employs('wang', { leftOn: '2026-11-10' })), 70);
    dossier.assigns('wang', { from: '2026-11-11', unitId: null, role: 'admin' });
    expect(scoreOf(dossier)?.value).toBe('70.00');
  });
});

describe('attendance', () => {
  const sessions = (...marks: readonly ('present' | 'late' | 'absent' | 'excused' | null)[]) =>
    marks.reduce(
      (dossier, mark, index) =>
        dossier.session(
          `s${String(index)}`,
          'quarterly-review',
          `2026-11-0${String(index + 1)}T09:00`,
          mark === null ? {} : { wang: mark },
        ),
      weighing({ attendance: 100 }),
    );

  it('counts late as attended, of every kind of session: 2 of 3 is 66.67', () => {
    expect(scoreOf(sessions('present', 'late', 'absent'))?.value).toBe('66.67');
  });

  it('leaves excused and unrecorded sessions out of the denominator', () => {
    expect(scoreOf(sessions('present', 'excused', null))?.value).toBe('100.00');
  });

  it('is missing when no required session is left', () => {
    expect(scoreOf(sessions('excused', null))?.missing).toEqual(['attendance']);
  });

  it('reads an absence with leave in time as excused', () => {
    const dossier = sessions('present', 'absent').receives('leave', { from: '2026-11-02', to: '2026-11-02' });
    expect(scoreOf(dossier)?.value).toBe('100.00');
  });

  it('asks for sessions started by as-of only', () => {
    expect(scoreOf(sessions('present', 'absent'), '2026-11-02T08:59:59.999+08:00')?.value).toBe('100.00');
    expect(scoreOf(sessions('present', 'absent'), '2026-11-02T09:00:00+08:00')?.value).toBe('50.00');
  });
});

describe('visit completion', () => {
  const twoDays = (dossier = department().employs('wang', { joinedOn: '2026-11-03', leftOn: '2026-11-04' })) =>
    weighing({ visits: 100 }, dossier);

  it('is Σ min(counted, due) ÷ Σ due: more than due on one day does not make up for another', () => {
    const dossier = twoDays().log('2026-11-03', '18:00:00', visits(9)).log('2026-11-04', '18:00:00', visits(1));
    expect(scoreOf(dossier)?.value).toBe('62.50');
  });

  it('counts only duties whose deadline is not after as-of', () => {
    const dossier = twoDays().log('2026-11-03', '18:00:00', visits(2));
    expect(scoreOf(dossier, '2026-11-03T20:00:00+08:00')?.value).toBe('50.00');
    expect(scoreOf(dossier, '2026-11-03T19:59:59.999+08:00')?.missing).toEqual(['visits']);
  });

  it('is missing when nothing was due', () => {
    const dossier = twoDays().policy('2026-11-01', { 'visits.quota': [] });
    expect(scoreOf(dossier)?.missing).toEqual(['visits']);
  });
});

describe('unit prospects', () => {
  const found = (count: number, quota: number, dossier = departmentOfWang()) => {
    weighing({ 'unit-prospects': 100 }, dossier).policy('2026-11-30', {
      'prospects.unitQuota': [{ from: '11', to: '11', perMonth: quota }],
    });
    for (let index = 0; index < count; index += 1) {
      dossier.receives('prospect', {
        company: `甲${String(index)}`,
        foundOn: '2026-11-01',
        expectedOn: '2026-11-02',
        receivedAt: '2026-11-02T09:00:00+08:00',
      });
    }
    return dossier;
  };

  it.each([
    [1, 3, '33.33'],
    [4, 3, '100.00'],
    [0, 0, '100.00'],
  ])('%i of %i gives %s', (count, quota, value) => {
    expect(scoreOf(found(count, quota))?.value).toBe(value);
  });

  it('are missing for a person without a unit', () => {
    expect(scoreOf(found(0, 0, department().employs('wang', { unit: null })))?.missing).toEqual(['unit-prospects']);
  });
});

describe('entered components', () => {
  it('take the latest score of person, month and component, and ignore an unweighed one', () => {
    const dossier = points(points(weighing({ company: 100 }), 50), 60).receives('score', {
      month: '2026-11',
      component: 'support',
      points: 1,
    });
    expect(scoreOf(dossier)?.value).toBe('60.00');
  });
});

describe('the year’s score', () => {
  it('is the mean of the exact monthly values of complete months, ended or not', () => {
    const dossier = weighing({ company: 33 });
    for (const [month, value] of [
      ['2026-01', 0.05],
      ['2026-02', 0.05],
      ['2026-12', 0.1],
    ] as const)
      points(dossier, value, month);
    expect(dossier.judgedYear(2026, '2026-12-01T00:00:00+08:00').scores).toEqual([
      { staffId: 'wang', completeMonths: 3, mean: '0.02' },
    ]);
  });

  it('is left out for whoever has no complete month', () => {
    expect(departmentOfWang().judgedYear().scores).toEqual([]);
  });
});
