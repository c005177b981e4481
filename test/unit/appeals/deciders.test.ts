import { describe, expect, it } from 'vitest';
import type { Appeal } from '../../../shared/domain/appeals/appeal-records.ts';
import { isImpartial } from '../../../shared/domain/appeals/deciders.ts';
import { department } from '../../support/dossier-builder.ts';

const ON = '2026-11-12';
const appeal: Appeal = {
  ...{ id: 'a', type: 'appeal', receivedAt: '2026-11-13T09:00:00+08:00', staffId: 'wang', reason: '' },
  ...{ month: '2026-11', ruling: 'r', rule: 'log.mismatch', on: ON, recordedBy: ['recorder'] },
};

const { staff } = department()
  .employs('wang')
  .employs('own manager', { role: 'unit-manager' })
  .employs('later manager', { role: 'executive', unit: null })
  .assigns('later manager', { from: '2026-11-13', unitId: 'u1', role: 'unit-manager' })
  .employs('other manager', { role: 'unit-manager', unit: 'u2' })
  .employs('manager of no unit', { role: 'unit-manager', unit: null })
  .employs('department manager', { role: 'department-manager', unit: null })
  .employs('recorder', { role: 'executive', unit: null })
  .employs('executive', { role: 'executive', unit: null })
  .build();
const named = (name: string) => staff.filter(({ id }) => id === name);

describe('who stands far enough from an appeal to decide it', () => {
  it.each([
    ['wang', false],
    ['own manager', false],
    ['later manager', true],
    ['other manager', true],
    ['manager of no unit', true],
    ['department manager', false],
    ['recorder', false],
    ['executive', true],
  ])('%s: %s', (candidate, impartial) => {
    const judged = named('wang').flatMap((wang) => named(candidate).map((one) => isImpartial(one, wang, appeal)));
    expect(judged).toEqual([impartial]);
  });
});
