import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { tampering } from './tampering.ts';

it('whoever changes a ledger or a sealed month is found out', async () => {
  expect(missedGoals(await tampering.run('sample', SAMPLE_SEED))).toEqual([]);
});
