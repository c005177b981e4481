import type { IncentiveItem } from '../../../shared/contracts/http/incentives.ts';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import type { PolicyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { incentiveCancellation } from '../../../shared/domain/rulings/incentive-cancellation.ts';

/** What an untrue log would cost its writer, as far as it can be told before the judge has it. */
export interface MismatchCost {
  readonly month: string;
  readonly year: string;
  /** The one that would be taken: null where there is none, undefined while nobody can tell. */
  readonly incentive: { readonly item: IncentiveItem; readonly paid: boolean } | null | undefined;
  /** How many untrue logs the year would have, and how many cost the promotion. */
  readonly strikes: { readonly count: number; readonly limit: number } | undefined;
}

interface Known {
  readonly date: string;
  readonly person: StandingItem | undefined;
  readonly incentives: readonly IncentiveItem[] | undefined;
  readonly policy: PolicyInForce | undefined;
}

function takenBy({ date, incentives, policy }: Known): MismatchCost['incentive'] {
  if (incentives === undefined || policy === undefined) return undefined;
  const left = incentives
    .filter(({ taken }) => taken === null)
    .map((incentive) => ({ ...incentive, type: 'incentive' as const }));
  const { incentiveId, outcome } = incentiveCancellation(left)(date, policy('incentives.lookbackMonths', date));
  const item = incentives.find(({ id }) => id === incentiveId);
  return item === undefined ? null : { item, paid: outcome === 'recover' };
}

export function mismatchCost(known: Known): MismatchCost {
  const { date, person, policy } = known;
  const strikes =
    person === undefined || policy === undefined
      ? undefined
      : { count: person.strikes['log.mismatch'] + 1, limit: policy('strikes.limit', date) };
  return { month: date.slice(0, 7), year: date.slice(0, 4), incentive: takenBy(known), strikes };
}
