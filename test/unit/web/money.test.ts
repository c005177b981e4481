import { describe, expect, it } from 'vitest';
import { fenOf, yuanText } from '../../../web/src/language/money.ts';

describe('yuan as typed', () => {
  it.each([
    ['300', 30_000],
    ['0.1', 10],
    ['0.07', 7],
    ['1,220,000.50', 122_000_050],
    ['１２０', 12_000],
    ['¥ 4.35', 435],
    ['1.005', undefined],
    ['-1', undefined],
    ['一百', undefined],
    ['', undefined],
    ['12.', undefined],
  ])('%s is %s fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  it.each([0, 1, 7, 10, 99, 100, 435, 122_000_050, 9_007_199_254_740_99])('%i fen come back exactly', (fen) => {
    expect(fenOf(yuanText(fen))).toBe(fen);
  });
});
