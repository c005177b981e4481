import { describe, expect, it } from 'vitest';
import {
  completed,
  completedLate,
  unvisited,
  withRegistrations,
} from '../../../../web/src/daily-log/fill-in-visits.ts';
import { type KnownCustomer, knownCustomers } from '../../../../web/src/daily-log/known-customers.ts';
import { emptyVisit } from '../../../../web/src/daily-log/log-content.ts';

const company = '杭州云栖智造有限公司';
const yunqi: KnownCustomer = { customer: company, contact: '吴经理', phone: '13812345678', prospectId: 'p1' };
const visited = (visit: Partial<typeof emptyVisit>) => ({ ...emptyVisit, ...visit });

describe('known customers', () => {
  const log = (date: string, customer: string, contact: string, phone: string) => ({
    date,
    visits: [{ customer, contact, phone, prospectId: null }],
  });
  const prospect = { company, factId: 'p1', contact: '吴经理', phone: '13812345678' };

  it('are one per name as the policy compares names, with what the latest visit said', () => {
    const logs = [log('2026-11-24', ' 杭州云栖智造 有限公司', '郑总', ''), log('2026-11-20', company, '旧人', '1')];
    expect(knownCustomers(logs, [prospect])).toEqual([{ ...yunqi, contact: '郑总', phone: '1' }]);
  });

  it('never hold a masked number', () => {
    const masked = { ...prospect, phone: '138****5678' };
    expect(
      knownCustomers([log('2026-11-20', '西湖', '陈', '139****0000')], [masked]).map(({ phone }) => phone),
    ).toEqual(['', '']);
  });
});

describe('a card whose customer changed', () => {
  it.each([
    ['is completed where nothing was written', { customer: company }, undefined, yunqi],
    ['keeps what was written', { customer: company, contact: '李' }, undefined, { ...yunqi, contact: '李' }],
    [
      'is about no prospect when nobody knows the name',
      { customer: '别的', prospectId: 'p1' },
      undefined,
      { prospectId: '' },
    ],
    [
      'loses what came with the former name',
      { ...yunqi, customer: '别的' },
      company,
      { contact: '', phone: '', prospectId: '' },
    ],
  ])('%s', (_, typed, formerName, expected) => {
    expect(completed(visited(typed), [yunqi], formerName)).toMatchObject(expected);
  });
});

describe('cards that were written on before the customers were known', () => {
  it.each([
    ['are completed', { customer: company }, [yunqi]],
    ['are left where somebody to reach is written', { customer: company, contact: '李' }, undefined],
    ['are left where nobody knows the name', { customer: '别的' }, undefined],
    ['are left where they are blank', {}, undefined],
  ])('%s', (_, typed, expected) => {
    const other = visited({ customer: '别的', summary: '已写' });
    const after = completedLate([other, visited(typed)], [yunqi]);
    if (expected === undefined) expect(after).toBeUndefined();
    else expect(after).toMatchObject([other, ...expected]);
  });
});

describe('registrations of the day', () => {
  const registered = { destination: company, reason: '送报价' };

  it.each([
    ['once each', [], [registered, { ...registered, destination: ` ${company}` }], [registered]],
    ['not where a card names the customer', [visited({ customer: company })], [registered], []],
  ])('are offered %s', (_, visits, registrations, expected) => {
    expect(unvisited(registrations, visits)).toEqual(expected);
  });

  it('take the place of blank cards', () => {
    const written = visited({ summary: '已写' });
    expect(withRegistrations([emptyVisit, written], [registered], [yunqi])).toEqual([
      written,
      { ...emptyVisit, ...yunqi, summary: '送报价' },
    ]);
  });
});
