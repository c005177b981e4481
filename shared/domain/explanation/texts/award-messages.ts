import type { PromotionReview } from '../../judgement.ts';
import type { AwardOutcomes, NoAwardReason, ReviewExplanation } from '../award-explanation.ts';
import type { OneOf } from '../explanation.ts';
import type { Pen } from './pen.ts';

type NoAward = OneOf<AwardOutcomes, 'none'>;

/** Every sentence that can explain an award, none, or a promotion review, in one language. */
export interface AwardMessages {
  /** The first sentence follows the clause. */
  readonly outcome: {
    readonly [Kind in Exclude<keyof AwardOutcomes, 'none'>]: (
      outcome: OneOf<AwardOutcomes, Kind>,
      pen: Pen,
    ) => readonly [string, ...string[]];
  };
  readonly none: { readonly [Reason in NoAwardReason]: (outcome: NoAward, pen: Pen) => string };
  readonly review: { readonly [Outcome in PromotionReview['outcome']]: (review: ReviewExplanation) => string };
  readonly reached: (review: ReviewExplanation, pen: Pen) => string;
  readonly costlyStrikes: (review: ReviewExplanation, pen: Pen) => string;
  readonly ifReached: (review: ReviewExplanation, outcome: PromotionReview['outcome'], pen: Pen) => string;
  readonly ifSpared: (review: ReviewExplanation) => string;
}
