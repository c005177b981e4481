import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { injections } from './injections.ts';

it('whatever people write stays text in every file, mail, page and log line', async () => {
  expect(missedGoals(await injections.run('sample', SAMPLE_SEED))).toEqual([]);
});
