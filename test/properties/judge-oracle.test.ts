import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeYear } from '../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { RULES } from '../../shared/domain/judgement.ts';
import { dossiers, numRuns, TIMEOUT_MS } from './judge-dossiers.ts';
import { oracleMonth, oracleYear } from './oracle/judge.ts';

const printed = (judgement: unknown): string => JSON.stringify(judgement, null, 2);

describe('the engine and the oracle, which share no code, print the same', { timeout: TIMEOUT_MS }, () => {
  it('month', () => {
    fc.assert(
      fc.property(dossiers, ({ dossier, month, asOf }) => {
        expect(printed(judgeMonth(dossier, month, asOf))).toBe(printed(oracleMonth(dossier, month, asOf)));
      }),
      { numRuns: numRuns * 2 },
    );
  });

  it('year', () => {
    fc.assert(
      fc.property(dossiers, ({ dossier, month, asOf }) => {
        expect(printed(judgeYear(dossier, month.year, asOf))).toBe(printed(oracleYear(dossier, month.year, asOf)));
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });
});

it('the drawn dossiers break every rule, so that none is compared on months that never meet it', () => {
  const drawn = fc.sample(dossiers, { seed: 1, numRuns: 400 });
  const rulings = drawn.flatMap(({ dossier, month, asOf }) => judgeMonth(dossier, month, asOf).rulings);
  const times = (rule: string) => rulings.filter((ruling) => ruling.rule === rule).length;
  expect(RULES.filter((rule) => times(rule) < 5)).toEqual([]);
});
