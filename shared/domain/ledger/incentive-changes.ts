import type { Ruling } from '../judgement.ts';
import { compareText } from '../text-order.ts';
import type { Difference } from './difference.ts';

/** What the breaches of a ledger's month make of an incentive; another month's breach may still take it. */
type IncentiveState = 'kept' | Taking;

type Taking = 'cancelled' | 'recover';

export interface IncentiveChange {
  readonly incentiveId: string;
  readonly staffId: string | null;
  readonly before: IncentiveState;
  readonly after: IncentiveState;
}

interface Taken {
  readonly staffId: string | null;
  readonly outcome: Taking;
}

/** Incentives that the rulings take, by their ids; a held ruling takes none. */
export const incentivesTaken = (rulings: readonly Ruling[]): ReadonlyMap<string, Taken> => {
  const taken = new Map<string, Taken>();
  for (const { status, staffId, effects } of rulings) {
    if (status === 'held') continue;
    for (const effect of effects) {
      if (effect.type !== 'cancel-incentive' || effect.incentiveId === null || effect.outcome === 'none') continue;
      taken.set(effect.incentiveId, { staffId, outcome: effect.outcome });
    }
  }
  return taken;
};

/** The incentives that a difference newly cancels, newly recovers or gives back, by their ids. */
export const incentiveChanges = ({ added, reversed }: Difference<Ruling>): readonly IncentiveChange[] => {
  const before = incentivesTaken(reversed);
  const after = incentivesTaken(added);
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(compareText)
    .map((incentiveId): IncentiveChange => ({
      incentiveId,
      staffId: after.get(incentiveId)?.staffId ?? before.get(incentiveId)?.staffId ?? null,
      before: before.get(incentiveId)?.outcome ?? 'kept',
      after: after.get(incentiveId)?.outcome ?? 'kept',
    }))
    .filter((change) => change.before !== change.after);
};
