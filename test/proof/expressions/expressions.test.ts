import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { expressions } from './expressions.ts';
import { judged } from './judged.ts';

it('no regular expression takes more than linear time, but those whose input is bounded', async () => {
  expect(missedGoals(await expressions.run('sample', SAMPLE_SEED))).toEqual([]);
});

it.each([
  ['/^(a+)+$/', 'vulnerable'],
  ['/^a+$/', 'safe'],
])('%s is judged %s', async (literal, status) => {
  expect(await judged({ literal, places: [] })).toMatchObject({ status });
});
