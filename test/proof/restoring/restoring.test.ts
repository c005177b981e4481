import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { RESTORING } from './restoring.ts';

it('what is lost can be rebuilt, imported or restored', async () => {
  expect(missedGoals(await RESTORING.run('sample', SAMPLE_SEED))).toEqual([]);
});
