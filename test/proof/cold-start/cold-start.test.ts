import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { percentile } from '../percentile.ts';
import { coldStart } from './cold-start.ts';

it('every function starts in a process of its own and loads no more than it may', async () => {
  expect(missedGoals(await coldStart.run('sample', SAMPLE_SEED))).toEqual([]);
});

it.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2],
  [[5], 0.99, 5],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.99, 99],
])('of %j the share %d lies at or below %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});
