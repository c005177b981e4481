import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { restoring } from './restoring.ts';

it('what is lost can be rebuilt, imported or restored', async () => {
  expect(missedGoals(await restoring.run('sample', SAMPLE_SEED))).toEqual([]);
});
