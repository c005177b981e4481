import { describe, expect, it } from 'vitest';
import type { IncentiveItem } from '../../../shared/contracts/http/incentives.ts';
import { grantFen } from '../../../web/src/competitions/grant-sheet.ts';
import { incentiveSums } from '../../../web/src/competitions/incentive-sums.ts';
import { placeOf } from '../../../web/src/competitions/places.ts';
import { changedTerms } from '../../../web/src/competitions/terms-changes.ts';
import { cellKey } from '../../../web/src/grid/changes.ts';
import { figureEntries, figureProblem } from '../../../web/src/scores/figure-sheet.ts';
import { readCustomers, readPoints, readYuan } from '../../../web/src/scores/points.ts';
import { comingTurns, openSwaps, swappableTurns } from '../../../web/src/training/turns.ts';

describe('a place in a competition', () => {
  const ranks = [
    { rank: 1, staffId: 'a', value: 9 },
    { rank: 2, staffId: 'b', value: 6 },
    { rank: 2, staffId: 'c', value: 6 },
    { rank: 4, staffId: 'd', value: 5 },
  ];
  it.each([
    ['the best', 'a', { rank: 1, tied: false, value: 9, gap: null }],
    ['one of two alike', 'c', { rank: 2, tied: true, value: 6, gap: 3 }],
    ['the one behind them', 'd', { rank: 4, tied: false, value: 5, gap: 1 }],
    ['somebody with nothing to show', 'e', undefined],
  ])('of %s', (_who, staffId, place) => {
    expect(placeOf(ranks, staffId)).toEqual(place);
  });
});

describe('the terms of two versions', () => {
  const terms = {
    ...{ name: '冬季竞赛', from: '2026-12-01', to: '2026-12-31' },
    ...{ measure: 'counted-visits' as const, rules: '按数排名', prize: '500 元' },
  };
  it('differ in what was amended', () => {
    expect(changedTerms(terms, { ...terms, to: '2026-12-24', prize: '600 元' })).toEqual(['to', 'prize']);
    expect(changedTerms(terms, terms)).toEqual([]);
  });
});

describe('incentives', () => {
  const incentive = (id: string, amountFen: number, changes: Partial<IncentiveItem> = {}): IncentiveItem => ({
    ...{ id, staffId: id, staffName: id, competition: '竞赛', endedOn: '2026-11-01', amountFen },
    ...{ receivedAt: '2026-11-02T00:00:00Z', state: 'unpaid', paidOn: null, taken: null },
    ...changes,
  });

  it('are summed by what became of them: a breach counts before a payment', () => {
    const sums = incentiveSums([
      incentive('a', 100),
      incentive('b', 20, { state: 'paid', paidOn: '2026-11-03' }),
      incentive('c', 3, { taken: 'cancelled' }),
      incentive('d', 4, { state: 'paid', paidOn: '2026-11-03', taken: 'recover' }),
      incentive('e', 200),
    ]);
    expect(sums.map(({ standing, fen, items }) => [standing, fen, items.map(({ id }) => id)])).toEqual([
      ['unpaid', 300, ['a', 'e']],
      ['paid', 20, ['b']],
      ['recover', 4, ['d']],
      ['cancelled', 3, ['c']],
    ]);
  });

  it.each([
    ['300', 30_000],
    ['0', undefined],
    ['0.00', undefined],
    ['0.01', 1],
    ['很多', undefined],
  ])('of %s yuan are %s fen', (text, fen) => {
    expect(grantFen(text)).toBe(fen);
  });
});

describe('what is typed into a grid', () => {
  it.each([
    [readPoints, '87.5', { value: 87.5 }],
    [readPoints, '100', { value: 100 }],
    [readPoints, '100.01', { problem: '不能大于 100。' }],
    [readPoints, '-1', { problem: '不能小于 0。' }],
    [readPoints, '87.555', { problem: '最多两位小数。' }],
    [readPoints, '优', { problem: '格式不对。' }],
    [readYuan, '1,220,000.5', { value: 122_000_050 }],
    [readYuan, '1.005', { problem: '不是金额：写元，最多两位小数，例如 1220000.50。' }],
    [readCustomers, '24', { value: 24 }],
    [readCustomers, '2.5', { problem: '须为整数。' }],
  ])('%o reads %s', (read, text, result) => {
    expect(read(text, 'zh-CN')).toEqual(result);
  });

  const held = ({ row, column }: { row: string; column: string }) =>
    row === 'a' && column.startsWith('target') ? (column.endsWith('customers') ? '20' : '1000') : '';
  const figures = (changes: Record<string, string>) => ({
    held,
    changes: new Map(Object.entries(changes).map(([column, text]) => [cellKey({ row: 'a', column }), text])),
    language: 'zh-CN' as const,
  });

  it('sends both figures of a person when one is changed', () => {
    const [entry] = figureEntries(figures({ 'target.premiumFen': '1000.5' }), [{ staffId: 'a' }], 'target');
    expect(entry?.value).toEqual({ staffId: 'a', premiumFen: 100_050, customers: 20 });
  });

  it('asks for the other figure where there is none yet', () => {
    const typed = figures({ 'result.premiumFen': '500' });
    expect(figureEntries(typed, [{ staffId: 'a' }], 'result')).toEqual([]);
    expect(figureProblem(typed, { row: 'a', column: 'result.customers' })).toMatch(/一起录入/);
    expect(figureProblem(typed, { row: 'a', column: 'result.premiumFen' })).toBeUndefined();
    expect(figureProblem(typed, { row: 'a', column: 'target.customers' })).toBeUndefined();
  });
});

describe('turns to present', () => {
  const turn = (date: string, staffId: string) => ({ date, staffId, staffName: staffId });
  const swap = (date: string, forDate: string) => ({
    ...{ id: 'p', proposedAt: '2026-11-20T00:00:00Z', by: 'a', date, to: 'b', forDate },
    ...{ state: 'open' as const, acceptedAt: null },
  });
  const rota = {
    ...{ month: '2026-12', publishedAt: '2026-11-20T00:00:00Z' },
    turns: [turn('2026-12-04', 'a'), turn('2026-12-11', 'b'), turn('2026-12-18', 'a'), turn('2026-12-25', 'c')],
    swaps: [swap('2026-12-04', '2026-12-11'), swap('2026-12-18', '2026-12-25')],
  };

  it('are those from today on, today’s included', () => {
    const dates = (today: string) => comingTurns([rota], 'a', today).map(({ date }) => date);
    expect(dates('2026-12-04')).toEqual(['2026-12-04', '2026-12-18']);
    expect(dates('2026-12-05')).toEqual(['2026-12-18']);
  });

  it('are swapped for others’ that lie ahead', () => {
    expect(swappableTurns(rota, 'a', '2026-12-11').map(({ date }) => date)).toEqual(['2026-12-25']);
  });

  it('can be swapped while both Fridays lie ahead', () => {
    expect(openSwaps(rota, '2026-12-04').map(({ date }) => date)).toEqual(['2026-12-18']);
  });
});
