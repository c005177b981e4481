import { describe, expect, it } from 'vitest';
import { fenOfYuan, yuanOfFen } from '../../../../web/src/language/money.ts';

describe('yuan as they are typed', () => {
  it.each([
    ['300', 30_000],
    ['99.5', 9_950],
    ['0.07', 7],
    ['1,200.00', 120_000],
    ['1，200', 120_000],
    [' 12 ', 1_200],
    ['4.35', 435],
    ['999999999999.99', 99_999_999_999_999],
  ])('%s are whole fen, exactly', (text, fen) => {
    expect(fenOfYuan(text)).toBe(fen);
  });

  it.each(['', '12.345', '-1', '1e3', '.5', '5.', '￥5', '一百'])('"%s" is no amount', (text) => {
    expect(fenOfYuan(text)).toBeNull();
  });

  it.each([
    [30_000, '300'],
    [9_950, '99.50'],
    [7, '0.07'],
    [0, '0'],
  ])('%i fen are written so that they read as themselves', (fen, text) => {
    expect(yuanOfFen(fen)).toBe(text);
    expect(fenOfYuan(text)).toBe(fen);
  });
});
