import { describe, expect, it } from 'vitest';
import { factsNeeded, monthsTouchedBy } from '../../../shared/domain/facts/facts-needed.ts';

const needed = (firstMonth: string, lookbackMonths = 12, asOfMonth = '2026-03') =>
  new Map(
    factsNeeded({ month: '2026-03', asOfMonth, firstMonth, lookbackMonths }).map(({ month, types }) => [month, types]),
  );

describe('the facts a month needs', () => {
  it('are all of its own and, of the neighbours, what is about weeks', () => {
    const reads = needed('2026-02');
    expect([...reads.keys()]).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(reads.get('2026-03')).toBe('all');
    for (const month of ['2026-02', '2026-04'])
      expect(reads.get(month)).toEqual(expect.arrayContaining(['weekly-plan', 'excuse', 'rejection']));
  });

  it('reach back to the first month for prospects, clients, suggestions and leaves', () => {
    expect(new Set(needed('2020-05').get('2020-05'))).toEqual(
      new Set(['client', 'leave', 'prospect', 'rejection', 'suggestion', 'suggestion-decision']),
    );
  });

  it.each([
    ['12 months of look-back', 12, '2025-03'],
    ['one month of look-back: to January all the same, for the strikes', 1, '2026-01'],
  ])('count breaches and incentives through %s', (_title, lookback, from) => {
    const months = [...needed('2020-05', lookback)].filter(
      ([, types]) => types === 'all' || types.includes('incentive'),
    );
    expect(months[0]?.[0]).toBe(from);
    expect(months.at(-1)?.[0]).toBe('2026-03');
  });

  it('look for adoptions up to as-of', () => {
    expect(needed('2026-01', 12, '2026-07').get('2026-07')).toEqual(['suggestion', 'suggestion-decision']);
  });

  it('are there for a month before the first', () => {
    expect([...needed('2026-09').keys()]).toEqual(['2026-03', '2026-04']);
  });
});

describe('the months a fact touches', () => {
  it.each([
    ['a late log', 'daily-log', '2026-09-30', '2026-09', ['2026-09']],
    ['a plan of a week across two months', 'weekly-plan', '2026-W40', '2026-10', ['2026-09', '2026-10']],
    ['a plan of a week within a month', 'weekly-plan', '2026-W42', '2026-10', ['2026-10']],
    [
      'a spot check: strikes and incentives move on',
      'spot-check',
      '2026-09-30',
      '2026-09',
      ['2026-09', '2026-10', '2026-11'],
    ],
    ['a rejected excuse for a week', 'rejection', '2026-W45', '2026-11', ['2026-11']],
    ['the adoption of an old suggestion', 'suggestion-decision', '2026-10-05', '2026-10', ['2026-10', '2026-11']],
    ['a payment: breaches since the end recover', 'payment', '2026-10-31', '2026-10', ['2026-10', '2026-11']],
    ['a comment on a suggestion', 'suggestion-comment', '2026-10-05', '2026-10', []],
    ['an announcement', 'competition', '2026', '2026-01', []],
    ['a meeting still to come', 'session', '2026-12-07', '2026-12', []],
    ['a target', 'target', '2026', '2026-01', []],
    [
      'a decision on an appeal: as the fact it corrects',
      'appeal-decision',
      '2026-10',
      '2026-10',
      ['2026-10', '2026-11'],
    ],
    ['an appeal, which the judge never sees', 'appeal', '2026-10', '2026-10', []],
    ['a follow-up', 'follow-up', '2026-11-03', '2026-11', []],
  ] as const)('%s', (_title, type, period, month, months) => {
    expect(monthsTouchedBy({ type, month, period }, '2026-11')).toEqual(months);
  });
});
