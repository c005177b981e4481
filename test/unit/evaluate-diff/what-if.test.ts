import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { PolicyParameters } from '../../../shared/domain/policy/parameters.ts';
import { whatIf } from '../../../shared/domain/what-if/what-if.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { department, departmentOfWang, visits } from '../../support/dossier-builder.ts';

const SHANGHAI = 'Asia/Shanghai';

const asOfEnd = (month: Temporal.PlainYearMonth) =>
  month.add({ months: 1 }).toPlainDate({ day: 1 }).toZonedDateTime(SHANGHAI).toInstant();

/** What the parameters, in force from the beginning of 2026, would have made of the months. */
const changed = (given: DossierBuilder, parameters: PolicyParameters, months: readonly string[] = ['2026-11']) =>
  whatIf(
    given.build(),
    [{ effectiveFrom: '2026-01-01', parameters }],
    months.map((text) => {
      const month = Temporal.PlainYearMonth.from(text);
      return { month, asOf: asOfEnd(month) };
    }),
  );

const only = ({ months }: ReturnType<typeof whatIf>) => {
  const [month] = months;
  if (month === undefined || months.length > 1) throw new Error('one month is expected');
  return month;
};

/** No duties but those a case is about. */
const quiet: PolicyParameters = {
  'dailyLog.roles': [],
  'visits.roles': [],
  'plans.roles': [],
  'prospects.unitQuota': [],
};

const shortOn = (given: DossierBuilder, days: readonly string[]) =>
  given
    .policy('2020-01-01', { ...quiet, 'visits.roles': ['sales'], 'visits.quota': [] })
    .policy('2026-11-02', { 'visits.quota': [{ from: '01-01', to: '12-31', perDay: 1 }] })
    .policy(days.at(-1) ?? '', { 'visits.quota': [] });

describe('a what-if of a month', () => {
  it('is empty for a patch that changes nothing', () => {
    const { months, totals } = changed(departmentOfWang(), {});
    expect(months).toMatchObject([
      { eligibility: { lost: [], gained: [] }, rulings: [], awards: { lost: [], won: [] } },
    ]);
    expect(totals.money.costFen).toBe(0);
  });

  it('names who loses the month and the rules that take it then (visits.limit-reached)', () => {
    const given = shortOn(departmentOfWang(), ['2026-11-02', '2026-11-03', '2026-11-04']);
    const { eligibility, rulings } = only(changed(given, { 'visits.limit': 2 }));
    expect(eligibility).toEqual({ lost: [{ staffId: 'wang', rules: ['visits.limit-reached'] }], gained: [] });
    expect(rulings).toEqual([{ rule: 'visits.limit-reached', removed: 0, added: 1, changed: 0 }]);
  });

  it('names who gains the month and the rules that took it before (log.missed)', () => {
    const given = departmentOfWang().policy('2020-01-01', { ...quiet, 'dailyLog.roles': ['sales'] });
    const { eligibility, rulings } = only(changed(given, { 'dailyLog.roles': [] }));
    expect(eligibility).toEqual({ lost: [], gained: [{ staffId: 'wang', rules: ['log.missed'] }] });
    expect(rulings).toEqual([{ rule: 'log.missed', removed: 21, added: 0, changed: 0 }]);
  });

  it('counts a ruling about the same with other effects as changed, and names the promotion lost (log.mismatch)', () => {
    const given = departmentOfWang().policy('2020-01-01', quiet).receives('spot-check', { logDate: '2026-11-03' });
    const { promotion, rulings, eligibility } = only(changed(given, { 'strikes.limit': 1 }));
    expect(promotion).toEqual({ lost: ['wang'], gained: [] });
    expect(rulings).toEqual([{ rule: 'log.mismatch', removed: 0, added: 0, changed: 1 }]);
    expect(eligibility).toEqual({ lost: [], gained: [] });
  });

  it('passes the award on and counts the difference of the prizes (award.activity)', () => {
    const given = department()
      .employs('wang')
      .employs('li')
      .policy('2020-01-01', { ...quiet, 'visits.roles': ['sales'], 'visits.quota': [] })
      .log('2026-11-03', '19:00:00', visits(3))
      .log('2026-11-03', '19:00:00', visits(2), { staffId: 'li' })
      .receives('spot-check', { logDate: '2026-11-03', verdict: 'match' })
      .session('meeting', 'morning-meeting', '2026-11-09T09:00', { wang: 'late', li: 'present' });
    const { awards, money } = only(changed(given, { 'sessions.roles': [], 'awards.activityFen': 40_000 }));
    expect(awards.lost).toMatchObject([{ award: 'award.activity', staffId: 'li', amountFen: 30_000 }]);
    expect(awards.won).toMatchObject([{ award: 'award.activity', staffId: 'wang', amountFen: 40_000 }]);
    expect(money.awards).toEqual({ beforeFen: 30_000, afterFen: 40_000, differenceFen: 10_000 });
    expect(money.costFen).toBe(10_000);
  });

  it('counts an incentive taken as money back (cancel-incentive)', () => {
    const given = departmentOfWang()
      .policy('2020-01-01', quiet)
      .receives('incentive', { endedOn: '2026-06-30', amountFen: 200_000 })
      .receives('spot-check', { logDate: '2026-11-03' });
    const { money } = only(changed(given, { 'incentives.lookbackMonths': 1 }));
    expect(money.incentivesTaken).toEqual({ beforeFen: 200_000, afterFen: 0, differenceFen: -200_000 });
    expect(money.costFen).toBe(200_000);
  });
});

describe('a what-if of several months', () => {
  const given = departmentOfWang()
    .policy('2020-01-01', quiet)
    .receives('spot-check', { logDate: '2026-09-03' })
    .receives('suggestion', { adoptedAt: '2026-10-10T10:00:00+08:00' });
  const months = ['2026-09', '2026-10', '2026-11'];

  it('judges each month and adds them up', () => {
    const difference = changed(given, { 'awards.suggestionFen': 50_000 }, months);
    expect(difference.months.map(({ month, money }) => [month, money.costFen])).toEqual([
      ['2026-09', 0],
      ['2026-10', 30_000],
      ['2026-11', 0],
    ]);
    expect(difference.totals.money.costFen).toBe(30_000);
    expect(difference.totals.awards).toEqual({ lost: 1, won: 1 });
  });

  it('counts a promotion lost in September once, not again in October and November', () => {
    const { months: each, totals } = changed(given, { 'strikes.limit': 1 }, months);
    expect(each.map(({ promotion }) => promotion.lost)).toEqual([['wang'], ['wang'], ['wang']]);
    expect(totals.promotion).toEqual({ lost: 1, gained: 0 });
    expect(totals.rulings).toEqual([{ rule: 'log.mismatch', removed: 0, added: 0, changed: 1 }]);
  });
});
