import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeYear } from '../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { dossiers, numRuns, TIMEOUT_MS } from './judge-dossiers.ts';
import { oracleMonth, oracleYear } from './oracle/judge.ts';

const printed = (judgement: unknown): string => JSON.stringify(judgement, null, 2);

describe('the engine and the oracle, which share no code, print the same', { timeout: TIMEOUT_MS }, () => {
  it('month', () => {
    fc.assert(
      fc.property(dossiers, ({ dossier, month, asOf }) => {
        expect(printed(judgeMonth(dossier, month, asOf))).toBe(printed(oracleMonth(dossier, month, asOf)));
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });

  it('year', () => {
    fc.assert(
      fc.property(dossiers, ({ dossier, month, asOf }) => {
        expect(printed(judgeYear(dossier, month.year, asOf))).toBe(printed(oracleYear(dossier, month.year, asOf)));
      }),
      { numRuns: Math.ceil(numRuns / 20) },
    );
  });
});
