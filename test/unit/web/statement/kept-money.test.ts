import { describe, expect, it } from 'vitest';
import { keptFen } from '../../../../web/src/statement/kept-money.ts';

describe('what a person keeps of awards and incentives', () => {
  it.each([
    ['nothing', [], [], 0],
    ['awards', [{ amountFen: 30_000 }, { amountFen: 20_000 }], [], 50_000],
    ['an award without money', [{ amountFen: null }], [], 0],
    ['an incentive', [], [{ amountFen: 80_000, taken: null }], 80_000],
    ['one that was taken', [{ amountFen: 1 }], [{ amountFen: 80_000, taken: 'cancelled' as const }], 1],
    ['one to be paid back', [], [{ amountFen: 80_000, taken: 'recover' as const }], 0],
  ])('%s', (_, awards, incentives, fen) => {
    expect(keptFen(awards, incentives)).toBe(fen);
  });
});
