import { describe, expect, it } from 'vitest';
import { RULES } from '../../../shared/domain/judgement.ts';
import { DAILY_CASES } from './daily-cases.ts';
import { OTHER_CASES } from './other-cases.ts';
import { textsOf } from './texts.ts';

const CASES = [...DAILY_CASES, ...OTHER_CASES];

describe('what is said of a ruling', () => {
  it.each(CASES)('$rule: $given', ({ rule, dossier, month, texts }) => {
    expect(textsOf(rule, dossier, month)).toEqual(texts);
  });

  it('has a case for every rule', () => {
    expect([...new Set(CASES.map(({ rule }) => rule))].sort()).toEqual([...RULES].sort());
  });
});
