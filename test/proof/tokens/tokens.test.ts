import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { tokens } from './tokens.ts';

it('no forged token opens a route, no forged signature a webhook, and no rotated key anything', async () => {
  expect(missedGoals(await tokens.run('sample', SAMPLE_SEED))).toEqual([]);
});
