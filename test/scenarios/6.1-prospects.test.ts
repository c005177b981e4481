import { describe, expect, it } from 'vitest';
import type { FactFields } from '../support/dossier-builder.ts';
import { department, departmentOfWang } from '../support/dossier-builder.ts';
import { rulingsOf } from './scenario.ts';

const CODE = '91350100M000100Y43';

const prospect = (company: string, fields: FactFields<'prospect'> = {}) => ({
  id: company,
  company,
  foundOn: '2026-11-02',
  expectedOn: '2026-12-01',
  receivedAt: '2026-11-10T10:00:00+08:00',
  ...fields,
});

const validIn = (dossier: ReturnType<typeof department>, month = '2026-11', asOf = '2027-06-01T00:00:00Z') =>
  dossier.judged(month, asOf).standings.find(({ staffId }) => staffId === 'wang')?.validProspects;

describe('a prospect is valid', () => {
  it.each<[string, FactFields<'prospect'>, number]>([
    ['expected on the day it was found', { expectedOn: '2026-11-02' }, 1],
    ['expected the day before', { expectedOn: '2026-11-01' }, 0],
    ['expected 90 days later', { expectedOn: '2027-01-31' }, 1],
    ['expected 91 days later', { expectedOn: '2027-02-01' }, 0],
    ['insured before', { insuredBefore: true }, 0],
    ['with a right credit code', { creditCode: CODE }, 1],
    ['with a wrong check digit', { creditCode: '91350100M000100Y44' }, 0],
    ['with a code in lower case', { creditCode: CODE.toLowerCase() }, 0],
    ['with an empty code, which is given and wrong', { creditCode: '' }, 0],
    ['without a code', { creditCode: null }, 1],
  ])('%s: %j counts %i', (_, fields, count) => {
    expect(validIn(departmentOfWang().receives('prospect', prospect('甲', fields)))).toBe(count);
  });

  it('within the horizon in force on foundOn', () => {
    const dossier = departmentOfWang()
      .policy('2026-11-02', { 'prospects.horizonDays': 10 })
      .receives('prospect', prospect('甲', { foundOn: '2026-11-01', expectedOn: '2026-12-01' }))
      .receives('prospect', prospect('乙', { foundOn: '2026-11-02', expectedOn: '2026-11-13' }));
    expect(validIn(dossier)).toBe(1);
  });
});

describe('the client register', () => {
  it.each<[string, FactFields<'client'>, number]>([
    ['the same name received at the same instant', { company: ' ＡＢＣ公司', receivedAt: '2026-11-10T02:00:00Z' }, 0],
    ['the same name received a millisecond later', { company: 'abc公司', receivedAt: '2026-11-10T02:00:00.001Z' }, 1],
    ['the same code under another name', { company: '乙', creditCode: CODE }, 0],
    ['another code and another name', { company: '乙', creditCode: 'x' }, 1],
  ])('with %s: %j leaves %i', (_, client, count) => {
    const dossier = departmentOfWang()
      .receives('prospect', prospect('abc公司', { creditCode: CODE }))
      .receives('client', client);
    expect(validIn(dossier)).toBe(count);
  });
});

describe('of one company', () => {
  const two = (first: FactFields<'prospect'>, second: FactFields<'prospect'>) =>
    departmentOfWang()
      .employs('li')
      .receives('prospect', prospect('甲公司', { staffId: 'li', id: 'b', ...first }))
      .receives('prospect', prospect('甲 公司', { id: 'c', ...second }));

  it('the first received wins', () => {
    expect(validIn(two({ receivedAt: '2026-10-01T00:00:00Z' }, {}))).toBe(0);
    expect(
      two({}, { receivedAt: '2026-11-01T00:00:00Z' })
        .judged()
        .standings.map((s) => s.validProspects),
    ).toEqual([0, 1]);
  });

  it('the smaller id wins at the same instant', () => {
    expect(
      two({ id: 'b' }, { id: 'a' })
        .judged()
        .standings.map((s) => s.validProspects),
    ).toEqual([0, 1]);
  });

  it('an invalid first one does not stand in the way', () => {
    expect(validIn(two({ insuredBefore: true, receivedAt: '2026-10-01T00:00:00Z' }, {}))).toBe(1);
  });

  it('the same code under another name is the same company', () => {
    const dossier = departmentOfWang()
      .receives('prospect', prospect('甲', { creditCode: CODE, receivedAt: '2026-10-01T00:00:00Z' }))
      .receives('prospect', prospect('乙', { creditCode: CODE }));
    expect(validIn(dossier)).toBe(0);
  });
});

describe('a prospect counts', () => {
  it('in the local month of its receipt', () => {
    const dossier = departmentOfWang().receives('prospect', prospect('甲', { receivedAt: '2026-10-31T16:00:00Z' }));
    expect([validIn(dossier, '2026-10'), validIn(dossier, '2026-11')]).toEqual([0, 1]);
  });

  it('for the unit of its person on the day of receipt, employed or not', () => {
    const dossier = department()
      .unit('u2')
      .employs('wang', { leftOn: '2026-11-05' })
      .assigns('wang', { from: '2026-11-10', unitId: 'u2', role: 'sales' })
      .receives('prospect', prospect('甲'));
    const facts = rulingsOf('unit-prospects.short')(dossier.judged()).map(({ unitId, facts: valid }) => [
      unitId,
      valid,
    ]);
    expect(facts).toEqual([
      ['u1', []],
      ['u2', ['甲']],
    ]);
  });
});

describe('6.1 unit-prospects.short', () => {
  const found = (count: number, month = '2026-11') =>
    Array.from({ length: count }, (_, index) => `p${String(index)}`).reduce(
      (dossier, id) => dossier.receives('prospect', prospect(id, { receivedAt: `${month}-10T10:00:00+08:00` })),
      departmentOfWang(),
    );

  it('judges a unit of three at the month’s end, on its last day, with its valid prospects and no effect', () => {
    expect(rulingsOf('unit-prospects.short')(found(3).judged())).toEqual([
      {
        rule: 'unit-prospects.short',
        staffId: null,
        unitId: 'u1',
        period: '2026-11',
        on: '2026-11-30',
        status: 'final',
        borderline: false,
        strike: null,
        facts: ['p0', 'p1', 'p2'],
        effects: [],
      },
    ]);
  });

  it.each([
    ['four in November', found(4), '2026-11', undefined, 0],
    ['one in April', found(1, '2026-04'), '2026-04', undefined, 0],
    ['none in August', found(0), '2026-08', undefined, 1],
    ['three in March, of the season over the new year', found(3, '2026-03'), '2026-03', undefined, 1],
    ['none, a millisecond before the month’s end', found(0), '2026-11', '2026-11-30T15:59:59.999Z', 0],
    ['a unit without staff', department(), '2026-11', undefined, 1],
  ])('%s', (_, dossier, month, asOf, rulings) => {
    expect(rulingsOf('unit-prospects.short')(dossier.judged(month, asOf))).toHaveLength(rulings);
  });
});
