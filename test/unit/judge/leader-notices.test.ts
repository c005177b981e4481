import { beforeEach, describe, expect, it } from 'vitest';
import type { PolicyRecord } from '../../../shared/domain/policy/policy-record.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

let world: RunsWorld;

const told = async (month: string, kind: 'month-draft' | 'quarter-pack') =>
  (await world.noticesIn(month)).filter((notice) => notice.kind === kind);

beforeEach(async () => {
  const policies = [
    { effectiveFrom: '2026-11-01', parameters: { 'weeklyPlan.due': 'none', 'monthlyForms.due': 'none' } },
  ] as const;
  world = await RunsWorld.create(at('2026-11-23', '08:00'), { ...SMALL_DEPARTMENT, policies });
});

describe('leaders', () => {
  it('hear on the 1st that the month is drafted, until when it is reviewed, and who would win', async () => {
    await world.judgeAt(at('2026-12-01', '07:59'));
    expect(await told('2026-11', 'month-draft')).toEqual([]);
    await world.judgeAt(at('2026-12-01', '08:00'));
    await world.judgeAt(at('2026-12-02', '08:00'));
    expect(await told('2026-11', 'month-draft')).toEqual([
      {
        id: 'month-draft.2026-11.boss',
        kind: 'month-draft',
        staffId: 'boss',
        date: '2026-11-30',
        closesAt: '2026-12-04T10:00:00Z',
        automatic: true,
        awards: [],
      },
    ]);
  });

  it('hear that it will wait for them where it does not close by itself', async () => {
    const waiting: PolicyRecord = {
      ...{ effectiveFrom: '2026-12-01', parameters: {}, procedure: { 'monthClose.automatic': false }, version: 0 },
      ...{ state: 'released', proposedBy: null, proposedAt: null, decidedBy: null, decidedAt: null },
    };
    await world.policies.propose('hz-01', waiting);
    await world.judgeAt(at('2026-12-01', '08:00'));
    expect(await told('2026-11', 'month-draft')).toMatchObject([{ automatic: false }]);
  });

  it('hear of a quarter when its last month is closed, and of no other month', async () => {
    await world.judgeAt(at('2027-01-06', '18:00'));
    expect(await told('2026-11', 'quarter-pack')).toEqual([]);
    expect(await told('2026-12', 'quarter-pack')).toEqual([
      { id: 'quarter-pack.2026-12.boss', kind: 'quarter-pack', staffId: 'boss', date: '2026-12-31' },
    ]);
  });
});
