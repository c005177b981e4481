import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE, pageOf } from './page.ts';
import type { ProofPart } from './part.ts';
import { PARTS } from './parts.ts';
import { readResults, type Result } from './results.ts';

describe('docs/proof.md', () => {
  it('says what the last full runs found, of every part', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(pageOf(PARTS, readResults()));
    const parts = PARTS.map(({ id }) => id);
    expect(
      readResults()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(parts.toSorted());
  });

  it('says plainly where a goal is missed, and where nothing was run', () => {
    const part: ProofPart = {
      id: 'nothing',
      title: 'Nothing',
      about: 'Read with care.',
      run: () => Promise.resolve([]),
    };
    const result: Result = {
      ...{ id: 'nothing', seed: 1, minutes: 2, machine: 'a machine', node: 'v24', revision: 'abc', on: '2026-12-01' },
      figures: [
        { name: 'a|b', value: 1234, unit: 'ms', goal: { atMost: 1000 }, timed: true },
        { name: 'c', value: 5, unit: '', goal: { atLeast: 5 } },
        { name: 'd', value: 0, unit: '' },
      ],
    };
    const page = pageOf([part], [result]);
    expect(page).toContain('| a\\|b | 1,234 ms | at most 1,000 | **missed** |');
    expect(page).toContain('| c | 5 | at least 5 | met |');
    expect(page).toContain('| d | 0 |  |  |');
    expect(page).toContain('Read with care.');
    expect(pageOf([part], [])).toContain('`nothing` was not run at full size yet.');
  });
});
