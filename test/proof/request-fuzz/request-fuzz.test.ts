import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { requestFuzz } from './request-fuzz.ts';

it('any request is answered as the document says, never with 5xx, and one in ten is done', async () => {
  expect(missedGoals(await requestFuzz.run('sample', SAMPLE_SEED))).toEqual([]);
});
