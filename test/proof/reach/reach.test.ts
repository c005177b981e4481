import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { reach } from './reach.ts';

it('whatever somebody names, nothing of another department is told and nothing of it is changed', async () => {
  expect(missedGoals(await reach.run('sample', SAMPLE_SEED))).toEqual([]);
});
