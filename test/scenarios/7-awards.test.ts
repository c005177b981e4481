import { describe, expect, it } from 'vitest';
import type { Visit } from '../../shared/domain/dossier.ts';
import type { MonthAwardId } from '../../shared/domain/judgement.ts';
import type { DossierBuilder } from '../support/dossier-builder.ts';
import { department, departmentOfWang, visits, visitTo } from '../support/dossier-builder.ts';

/** A policy under which nothing is due in November but what a scenario is about. */
const quiet = () =>
  department().policy('2026-11-01', {
    'dailyLog.roles': [],
    'weeklyPlan.due': 'none',
    'monthlyForms.due': 'none',
    'visits.quota': [],
  });

const winners = (dossier: DossierBuilder, award: MonthAwardId, asOf?: string) =>
  dossier
    .judged('2026-11', asOf)
    .awards.filter((one) => one.award === award)
    .map(({ staffId }) => staffId);

const finds = (dossier: DossierBuilder, staffId: string, company: string, receivedAt = '2026-11-10T10:00:00+08:00') =>
  dossier.receives('prospect', {
    id: `${staffId}-${company}`,
    staffId,
    company,
    foundOn: '2026-11-02',
    expectedOn: '2026-11-30',
    receivedAt,
  });

describe('7.2 award.prospects.person', () => {
  const pair = () => quiet().employs('li').employs('wang');

  it('goes to the most valid prospects, in full, with the prospects', () => {
    const dossier = finds(finds(finds(pair(), 'li', '甲'), 'wang', '丙'), 'wang', '乙');
    expect(dossier.judged().awards[0]).toEqual({
      award: 'award.prospects.person',
      staffId: 'wang',
      unitId: 'u1',
      amountFen: 50_000,
      facts: ['wang-丙', 'wang-乙'].sort(),
    });
  });

  it('goes to nobody without a valid prospect', () => {
    expect(winners(pair(), 'award.prospects.person')).toEqual([]);
  });

  it('passes over whoever lost the month: the next best wins', () => {
    const dossier = finds(finds(finds(pair(), 'li', '甲'), 'wang', '乙'), 'wang', '丙').receives('spot-check', {
      logDate: '2026-11-03',
    });
    expect(winners(dossier, 'award.prospects.person')).toEqual(['li']);
  });

  it('of a tie goes to more counted visits to those prospects, by prospectId', () => {
    const dossier = finds(finds(pair(), 'li', '甲', '2026-11-09T10:00:00+08:00'), 'wang', '乙')
      .log('2026-11-11', '18:00:00', [visitTo('乙', { prospectId: 'wang-乙' })])
      .log('2026-11-12', '18:00:00', [visitTo('甲', { prospectId: 'li-甲' })])
      .log('2026-11-13', '21:00:00', [visitTo('甲', { prospectId: 'li-甲' })], { staffId: 'li' });
    expect(winners(dossier, 'award.prospects.person')).toEqual(['wang']);
  });

  it('then goes to the earlier receipt of the last prospect', () => {
    const dossier = finds(finds(pair(), 'li', '甲'), 'wang', '乙', '2026-11-10T09:59:59.999+08:00');
    expect(winners(dossier, 'award.prospects.person')).toEqual(['wang']);
  });

  it('then goes to all in full', () => {
    const { awards } = finds(finds(pair(), 'li', '甲'), 'wang', '乙').judged();
    expect(awards.slice(0, 2).map(({ staffId, amountFen }) => [staffId, amountFen])).toEqual([
      ['li', 50_000],
      ['wang', 50_000],
    ]);
  });

  it.each([
    ['left the day before the last', quiet().employs('wang', { leftOn: '2026-11-29' })],
    [
      'is in customer service on the last day',
      quiet().employs('wang').assigns('wang', { from: '2026-11-30', unitId: 'u1', role: 'customer-service' }),
    ],
  ])('does not go to somebody who %s', (_, dossier) => {
    expect(winners(finds(dossier, 'wang', '甲'), 'award.prospects.person')).toEqual([]);
  });
});

describe('7.2 award.prospects.unit', () => {
  it('goes to every unit with the most valid prospects, without money', () => {
    const dossier = finds(
      finds(quiet().unit('u2').unit('u3').employs('wang').employs('li', { unit: 'u2' }), 'wang', '甲'),
      'li',
      '乙',
    );
    expect(dossier.judged().awards.filter(({ award }) => award === 'award.prospects.unit')).toEqual([
      { award: 'award.prospects.unit', staffId: null, unitId: 'u1', amountFen: null, facts: ['wang-甲'] },
      { award: 'award.prospects.unit', staffId: null, unitId: 'u2', amountFen: null, facts: ['li-乙'] },
    ]);
  });
});

const logs = (dossier: DossierBuilder, staffId: string, visited: readonly Visit[], date = '2026-11-03') =>
  dossier.log(date, '18:00:00', visited, { staffId });

describe('7.3 award.activity', () => {
  const pair = () =>
    quiet()
      .policy('2026-11-01', { 'visits.quota': [{ from: '11-03', to: '11-03', perDay: 1 }] })
      .employs('li')
      .employs('wang');

  it('goes to the most counted visits without a short day', () => {
    expect(logs(logs(pair(), 'li', visits(2)), 'wang', visits(3)).judged().awards).toEqual([
      { award: 'award.activity', staffId: 'wang', unitId: 'u1', amountFen: 30_000, facts: [] },
    ]);
  });

  it('does not go to somebody with a short day', () => {
    const dossier = logs(logs(pair(), 'li', visits(2)), 'wang', visits(9), '2026-11-04');
    expect(winners(dossier, 'award.activity')).toEqual(['li']);
  });

  it('of a tie goes to more distinct customers', () => {
    const dossier = logs(
      logs(logs(logs(pair(), 'li', visits(1)), 'li', visits(1), '2026-11-04'), 'wang', visits(1)),
      'wang',
      [visitTo('乙')],
      '2026-11-04',
    );
    expect(winners(dossier, 'award.activity')).toEqual(['wang']);
  });

  it('then goes to more valid prospects, then to all', () => {
    const tied = () => logs(logs(pair(), 'li', visits(2)), 'wang', visits(2));
    expect(winners(tied(), 'award.activity')).toEqual(['li', 'wang']);
    expect(winners(finds(tied(), 'wang', '甲'), 'award.activity')).toEqual(['wang']);
  });

  it('asks for at least one duty day: visitDays.due >= 1', () => {
    const dossier = logs(
      quiet()
        .policy('2026-11-01', { 'visits.roles': ['unit-manager'] })
        .employs('wang'),
      'wang',
      visits(5),
    );
    expect(winners(dossier, 'award.activity')).toEqual([]);
  });

  it('asks for a counted visit', () => {
    expect(winners(quiet().employs('wang'), 'award.activity')).toEqual([]);
  });
});

describe('7.5 award.suggestion', () => {
  const suggests = (adoptedAt: string) =>
    departmentOfWang().receives('suggestion', { id: 'idea', text: '统一模板', adoptedAt });

  it.each([
    ['the month’s first instant', '2026-10-31T16:00:00Z', ['wang']],
    ['the last millisecond of the month before', '2026-10-31T15:59:59.999Z', []],
    ['the first instant of the next month', '2026-11-30T16:00:00Z', []],
  ])('goes by the instant of adoption: %s', (_, adoptedAt, expected) => {
    expect(winners(suggests(adoptedAt), 'award.suggestion')).toEqual(expected);
  });

  it('needs no eligibility and carries the value and unit of the day of adoption', () => {
    const dossier = suggests('2026-11-09T16:00:00Z')
      .unit('u2')
      .assigns('wang', { from: '2026-11-10', unitId: 'u2', role: 'sales' })
      .policy('2026-11-10', { 'awards.suggestionFen': 7 });
    expect(dossier.judged().awards).toEqual([
      { award: 'award.suggestion', staffId: 'wang', unitId: 'u2', amountFen: 7, facts: ['idea'] },
    ]);
  });

  it('does not know an adoption after as-of', () => {
    const dossier = suggests('2026-11-30T15:00:00Z');
    expect(winners(dossier, 'award.suggestion', '2026-11-30T14:59:59Z')).toEqual([]);
  });
});

describe('awards before the month’s end', () => {
  it('are pending a millisecond before it and final at it', () => {
    const status = (asOf: string) => departmentOfWang().judged('2026-11', asOf).awardsStatus;
    expect([status('2026-11-30T15:59:59.999Z'), status('2026-11-30T16:00:00Z')]).toEqual(['pending', 'final']);
  });
});

describe('7.4 award.premium', () => {
  const achieves = (dossier: DossierBuilder, staffId: string, plan: number, premium: number) =>
    dossier
      .employs(staffId)
      .receives('target', { staffId, year: 2026, premiumFen: plan })
      .receives('result', { staffId, year: 2026, premiumFen: premium });

  it('ranks by premium ÷ plan, equal ratios share the better rank and skip: 1, 1, 3; sorted by person', () => {
    const dossier = [
      ['d', 100, 101],
      ['c', 300, 600],
      ['b', 100, 200],
      ['a', 100, 150],
    ].reduce(
      (built, [staffId, plan, premium]) => achieves(built, String(staffId), Number(plan), Number(premium)),
      department(),
    );
    expect(dossier.judgedYear().awards.map(({ staffId, rank, amountFen }) => [staffId, rank, amountFen])).toEqual([
      ['a', 3, 100_000],
      ['b', 1, 300_000],
      ['c', 1, 300_000],
      ['d', 4, 100_000],
    ]);
  });

  it.each([
    ['a premium equal to the plan', 100, 100, 0],
    ['a plan of 0', 0, 100, 0],
    ['one fen more than the plan', 100, 101, 1],
  ])('%s', (_, plan, premium, awards) => {
    expect(achieves(department(), 'wang', plan, premium).judgedYear().awards).toHaveLength(awards);
  });

  it('tells ratios apart that floating point does not', () => {
    const huge = 9_007_199_254_740_991;
    const dossier = achieves(achieves(department(), 'a', huge - 2, huge - 1), 'b', huge - 1, huge);
    expect(dossier.judgedYear().awards.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  it('is empty a millisecond before the next year', () => {
    expect(achieves(department(), 'wang', 1, 2).judgedYear(2026, '2026-12-31T15:59:59.999Z').awards).toEqual([]);
  });

  it('names the unit of the last day employed in the year', () => {
    const dossier = department()
      .unit('u2')
      .employs('wang', { leftOn: '2026-06-30' })
      .assigns('wang', { from: '2026-07-01', unitId: 'u2', role: 'sales' })
      .receives('target', { year: 2026, premiumFen: 1 })
      .receives('result', { year: 2026, premiumFen: 2 });
    expect(dossier.judgedYear().awards[0]).toMatchObject({ unitId: 'u1' });
  });
});

describe('7.1, 8.1 review.promotion', () => {
  const reviewed = (premium: number, customers: number, breaches: number) => {
    const dossier = departmentOfWang()
      .receives('target', { year: 2026, premiumFen: 100, customers: 10 })
      .receives('result', { year: 2026, premiumFen: premium, customers });
    for (let day = 1; day <= breaches; day += 1) dossier.receives('spot-check', { logDate: `2026-06-0${String(day)}` });
    return dossier.judgedYear().reviews[0]?.outcome;
  };

  it.each([
    [100, 10, 0, 'promote'],
    [100, 10, 2, 'promote'],
    [100, 10, 3, 'hold'],
    [99, 10, 0, 'demote'],
    [100, 9, 3, 'demote'],
  ] as const)('premium %i of 100, customers %i of 10, %i strikes: %s', (premium, customers, breaches, outcome) => {
    expect(reviewed(premium, customers, breaches)).toBe(outcome);
  });

  it('takes the latest target and no result as zero, for whoever has a target', () => {
    const dossier = departmentOfWang()
      .employs('li')
      .receives('target', { year: 2026, premiumFen: 100, receivedAt: '2026-02-01T00:00:00Z' })
      .receives('target', { year: 2026, premiumFen: 0, receivedAt: '2026-03-01T00:00:00Z' });
    expect(dossier.judgedYear().reviews).toEqual([
      { staffId: 'wang', outcome: 'promote', premiumReached: true, customersReached: true, promotionEligible: true },
    ]);
  });
});
