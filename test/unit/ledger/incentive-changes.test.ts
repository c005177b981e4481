import { describe, expect, it } from 'vitest';
import { incentiveChanges } from '../../../shared/domain/ledger/incentive-changes.ts';
import { mismatch, missed } from './ledger-samples.ts';

const takes = (incentiveId: string | null, outcome: 'cancelled' | 'recover' | 'none', date = '2026-11-03') =>
  mismatch('s01', date, { type: 'cancel-incentive', incentiveId, outcome });

describe('what a difference makes of incentives (cancel-incentive)', () => {
  it.each([
    ['a new breach recovers a paid one', [takes('i1', 'recover')], [], [['i1', 'kept', 'recover']]],
    ['a new breach cancels an unpaid one', [takes('i1', 'cancelled')], [], [['i1', 'kept', 'cancelled']]],
    ['a reversed breach gives it back', [], [takes('i1', 'recover')], [['i1', 'recover', 'kept']]],
    ['a breach with nothing to take changes nothing', [takes(null, 'none')], [], []],
    ['a ruling of another kind changes nothing', [missed('s01', '2026-11-03')], [], []],
    [
      'two breaches that swap their incentives change nothing',
      [takes('i1', 'recover', '2026-11-04'), takes('i2', 'recover')],
      [takes('i1', 'recover'), takes('i2', 'recover', '2026-11-04')],
      [],
    ],
    ['a held breach takes nothing', [{ ...takes('i1', 'recover'), status: 'held' as const }], [], []],
    [
      'a payment found later turns a cancellation into a recovery',
      [takes('i1', 'recover')],
      [takes('i1', 'cancelled')],
      [['i1', 'cancelled', 'recover']],
    ],
  ])('%s', (_title, added, reversed, expected) => {
    const changes = incentiveChanges({ added, reversed });
    expect(changes.map(({ incentiveId, before, after }) => [incentiveId, before, after])).toEqual(expected);
    for (const { staffId } of changes) expect(staffId).toBe('s01');
  });
});
