import type { IncentiveItem } from '../../../shared/contracts/http/incentives.ts';

export const INCENTIVE_STANDINGS = ['unpaid', 'paid', 'recover', 'cancelled'] as const;
export type IncentiveStanding = (typeof INCENTIVE_STANDINGS)[number];

/** What a breach made of it counts before whether it was paid. */
export const standingOf = ({ taken, state }: Pick<IncentiveItem, 'taken' | 'state'>): IncentiveStanding =>
  taken ?? state;

export interface IncentiveSum {
  readonly standing: IncentiveStanding;
  readonly items: readonly IncentiveItem[];
  readonly fen: number;
}

/** How much is in which standing, and of what it is made; standings without anything are left out. */
export const incentiveSums = (items: readonly IncentiveItem[]): readonly IncentiveSum[] =>
  INCENTIVE_STANDINGS.flatMap((standing) => {
    const ofOne = items.filter((item) => standingOf(item) === standing);
    const fen = ofOne.reduce((sum, { amountFen }) => sum + amountFen, 0);
    return ofOne.length === 0 ? [] : [{ standing, items: ofOne, fen }];
  });
