import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { PARAMETER_DEFAULTS } from '../../../shared/domain/policy/parameters.ts';
import { policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { unitProspectQuotaIn, visitQuotaOn } from '../../../shared/domain/policy/seasons.ts';

describe('the policy in force', () => {
  const policy = policyInForce([
    { effectiveFrom: '2026-11-10', parameters: { 'visits.limit': 6 } },
    { effectiveFrom: '2026-11-03', parameters: { 'visits.limit': 5, 'strikes.limit': 9 } },
    { effectiveFrom: '2026-11-10', parameters: { 'visits.limit': 7 } },
  ]);

  it.each([
    ['2026-11-02', 4, 'the default before the first version'],
    ['2026-11-03', 5, 'from effectiveFrom on'],
    ['2026-11-09', 5, 'until the next version'],
    ['2026-11-10', 7, 'of equal dates the later entry'],
    ['2030-01-01', 7, 'the greatest date not after the day'],
  ])('on %s says %i: %s', (day, limit) => {
    expect(policy('visits.limit', day)).toBe(limit);
    expect(policy('visits.limit', Temporal.PlainDate.from(day))).toBe(limit);
  });

  it('keeps what a later version does not name', () => {
    expect(policy('strikes.limit', '2026-12-01')).toBe(9);
    expect(policy('dailyLog.deadline', '2026-12-01')).toBe(PARAMETER_DEFAULTS['dailyLog.deadline']);
  });

  it('replaces each value whole', () => {
    const weights = policyInForce([
      { effectiveFrom: '2026-01-01', parameters: { 'scores.weights': { admin: { attendance: 100 } } } },
    ]);
    expect(weights('scores.weights', '2026-01-01')).toEqual({ admin: { attendance: 100 } });
  });
});

describe('seasons', () => {
  const { 'visits.quota': visits, 'prospects.unitQuota': prospects } = PARAMETER_DEFAULTS;

  it.each([
    ['2026-03-31', 4],
    ['2026-04-01', 2],
    ['2026-08-31', 2],
    ['2026-09-01', 4],
    ['2026-12-31', 4],
    ['2027-01-01', 4],
    ['2028-02-29', 4],
  ])('ask for visits on %s: %i', (date, quota) => {
    expect(visitQuotaOn(visits, date)).toBe(quota);
  });

  it.each([
    ['2026-03', 4],
    ['2026-04', 1],
    ['2026-08', 1],
    ['2026-09', 4],
  ])('ask for prospects in %s: %i', (month, quota) => {
    expect(unitProspectQuotaIn(prospects, month)).toBe(quota);
  });
});
