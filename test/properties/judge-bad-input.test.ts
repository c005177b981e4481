import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../shared/contracts/dossier/parse-dossier.ts';
import { judgeYear } from '../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { dossiers, numRuns, TIMEOUT_MS } from './judge-dossiers.ts';

/** Values that fit nowhere, and some at the edge of what fits. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'x',
    -1,
    0.5,
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    true,
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '0000-W01',
    '9999-W52',
    '9999-12',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00+14:00',
    '2026-11-03T10:00:00',
    'toString',
    '__proto__',
  ),
  fc.jsonValue(),
);

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Replaces one value somewhere inside, found by following the choices down. */
const spoiled = (value: unknown, choices: readonly number[], replacement: unknown): unknown => {
  const keys = isContainer(value) ? Object.keys(value) : [];
  const [choice, ...rest] = choices;
  const key = choice === undefined ? undefined : keys[choice % Math.max(1, keys.length)];
  if (!isContainer(value) || key === undefined) return replacement;
  value[key] = spoiled(value[key], rest, replacement);
  return value;
};

describe('a dossier with anything anywhere', { timeout: TIMEOUT_MS }, () => {
  it('is judged, or refused with a pointer to each problem; nothing crashes', () => {
    const choices = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(dossiers, fc.array(fc.tuple(choices, strange), { minLength: 1, maxLength: 3 }), (drawn, spoils) => {
        let value: unknown = JSON.parse(JSON.stringify(drawn.dossier));
        for (const [path, replacement] of spoils) value = spoiled(value, path, structuredClone(replacement));
        const parsed = parseDossier(value);
        if (parsed.ok) {
          judgeMonth(parsed.dossier, drawn.month, drawn.asOf);
          judgeYear(parsed.dossier, drawn.month.year, drawn.asOf);
        } else {
          expect(parsed.problems).not.toEqual([]);
          for (const { pointer, reason } of parsed.problems) {
            expect(pointer).toMatch(/^(\/.*)?$/s);
            expect(reason).not.toBe('');
          }
        }
      }),
      { numRuns },
    );
  });
});
