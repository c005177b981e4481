import { describe, expect, it } from 'vitest';
import { department, departmentOfWang } from '../support/dossier-builder.ts';

describe('the judgement as it is printed', () => {
  it('holds its keys in the order of the format', () => {
    const judgement = departmentOfWang().judged();
    expect(Object.keys(judgement)).toEqual([
      'department',
      'month',
      'asOf',
      'calendarCovered',
      'rulings',
      'standings',
      'awards',
      'awardsStatus',
    ]);
    expect(Object.keys(judgement.rulings[0] ?? {})).toEqual([
      'rule',
      'staffId',
      'unitId',
      'period',
      'on',
      'status',
      'borderline',
      'strike',
      'facts',
      'effects',
    ]);
    expect(Object.keys(judgement.standings[0] ?? {})).toEqual([
      'staffId',
      'unitId',
      'monthEligible',
      'promotionEligible',
      'logs',
      'visitDays',
      'countedVisits',
      'distinctCustomers',
      'validProspects',
      'strikes',
      'score',
    ]);
  });

  it('prints as-of in UTC, with three digits only where they are not zero', () => {
    const asOf = (instant: string) => departmentOfWang().judged('2026-11', instant).asOf;
    expect(asOf('2026-11-03T20:00:00.000+08:00')).toBe('2026-11-03T12:00:00Z');
    expect(asOf('2026-11-03T20:00:00.120+08:00')).toBe('2026-11-03T12:00:00.120Z');
  });

  it('sorts people by UTF-16 code unit: capitals, then digits by digit, then beyond the BMP before U+FF21', () => {
    const ids = ['s2', 's10', 'S3', '\uff21', '\u{1f600}'];
    const dossier = ids.reduce((built, id) => built.employs(id), department());
    expect(dossier.judged().standings.map(({ staffId }) => staffId)).toEqual([
      'S3',
      's10',
      's2',
      '\u{1f600}',
      '\uff21',
    ]);
  });

  it('sorts rulings by day, rule and person, units last', () => {
    const { rulings } = department().employs('b').employs('a').judged();
    const lastDay = rulings.filter(({ on }) => on === '2026-11-30').map(({ rule, staffId }) => [rule, staffId]);
    expect(lastDay).toEqual([
      ['inventory.missed', 'a'],
      ['inventory.missed', 'b'],
      ['log.missed', 'a'],
      ['log.missed', 'b'],
      ['monthly-plan.missed', 'a'],
      ['monthly-plan.missed', 'b'],
      ['unit-prospects.short', null],
      ['visits.limit-reached', 'a'],
      ['visits.limit-reached', 'b'],
      ['visits.short', 'a'],
      ['visits.short', 'b'],
    ]);
    expect(rulings.map(({ on }) => on)).toEqual(rulings.map(({ on }) => on).sort());
  });

  it('names the unit of the day in a ruling and of the last day employed in the standing', () => {
    const { rulings, standings } = department()
      .unit('u2')
      .employs('wang', { joinedOn: '2026-11-03', leftOn: '2026-11-04' })
      .assigns('wang', { from: '2026-11-04', unitId: 'u2', role: 'sales' })
      .assigns('wang', { from: '2026-11-20', unitId: null, role: 'admin' })
      .judged();
    const units = rulings.filter(({ rule }) => rule === 'log.missed').map(({ on, unitId }) => [on, unitId]);
    expect(units).toEqual([
      ['2026-11-03', 'u1'],
      ['2026-11-04', 'u2'],
    ]);
    expect(standings[0]?.unitId).toBe('u2');
  });

  it('stands everyone employed on at least one day, and nobody else', () => {
    const { standings } = department()
      .employs('first', { leftOn: '2026-11-01' })
      .employs('gone', { leftOn: '2026-10-31' })
      .employs('last', { joinedOn: '2026-11-30' })
      .employs('next', { joinedOn: '2026-12-01' })
      .judged();
    expect(standings.map(({ staffId }) => staffId)).toEqual(['first', 'last']);
  });
});
