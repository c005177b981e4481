import type { Incentive } from '../dossier.ts';
import type { Effect } from '../judgement.ts';
import { compareText } from '../text-order.ts';
import { monthsBefore } from '../time/civil.ts';

type Cancellation = Extract<Effect, { readonly type: 'cancel-incentive' }>;

/**
 * Takes a person's incentives, one per breach, in the order in which the breaches are served: the one with the latest
 * `endedOn` (ties: the larger id) on or before the breach, later than `lookbackMonths` before it, not taken yet.
 */
export const incentiveCancellation = (
  incentives: readonly Incentive[],
): ((breachDate: string, lookbackMonths: number) => Cancellation) => {
  const left = incentives.toSorted((a, b) => compareText(b.endedOn, a.endedOn) || compareText(b.id, a.id));
  return (breachDate, lookbackMonths) => {
    const after = monthsBefore(breachDate, lookbackMonths) ?? '';
    const index = left.findIndex(({ endedOn }) => endedOn <= breachDate && endedOn > after);
    const [taken] = index < 0 ? [] : left.splice(index, 1);
    if (taken === undefined) return { type: 'cancel-incentive', incentiveId: null, outcome: 'none' };
    const paidOn = taken.paidOn ?? null;
    const outcome = paidOn !== null && paidOn <= breachDate ? 'recover' : 'cancelled';
    return { type: 'cancel-incentive', incentiveId: taken.id, outcome };
  };
};
