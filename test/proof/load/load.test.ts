import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { load } from './load.ts';

it('of three times as many logs as are taken in, the rest is turned away and nothing accepted is lost', async () => {
  expect(missedGoals(await load.run('sample', SAMPLE_SEED))).toEqual([]);
}, 600_000);
