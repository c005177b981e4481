import { describe, expect, it } from 'vitest';
import { contradictsItself, noteOf } from '../../../web/src/spot-checks/call-record.ts';

const words = { outcome: { confirmed: '属实', denied: '不属实', unreached: '没联系上' }, unnamed: '未写客户' };
const visits = [{ customer: '远山精密' }, { customer: ' ' }, { customer: '滨江材料' }];

describe('the note of a call record', () => {
  it.each([
    [
      'a line for each visit that something was said about',
      [{ outcome: 'denied', remark: ' 没见面 ' }, {}, {}],
      '',
      '1. 远山精密: 不属实 · 没见面',
    ],
    [
      'an outcome alone, or a remark alone',
      [{}, { remark: '空号' }, { outcome: 'unreached' }],
      '',
      '2. 未写客户: 空号\n3. 滨江材料: 没联系上',
    ],
    ['the rest in a line of its own', [{ outcome: 'confirmed' }], ' 都核对过 ', '1. 远山精密: 属实\n都核对过'],
    ['nothing where nothing was typed', [], ' ', ''],
  ] as const)('has %s', (_what, calls, remark, note) => {
    expect(noteOf({ calls: [...calls], remark }, visits, words)).toBe(note);
  });
});

describe('a call record', () => {
  it.each([
    ['match', 'denied', true],
    ['match', 'unreached', false],
    ['mismatch', 'denied', false],
    [undefined, 'denied', false],
  ] as const)('with the verdict %s on a visit %s contradicts itself: %s', (verdict, outcome, expected) => {
    expect(contradictsItself({ calls: [{ outcome }], remark: '', verdict })).toBe(expected);
  });
});
