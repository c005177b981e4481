import type { DepartmentView } from '../department-view.ts';
import type { PromotionReview } from '../judgement.ts';
import { strikesOf } from '../rulings/strikes.ts';
import { compareText } from '../text-order.ts';
import { yearOf } from '../time/civil.ts';

const outcomeOf = (reached: boolean, promotionEligible: boolean): PromotionReview['outcome'] => {
  if (!reached) return 'demote';
  return promotionEligible ? 'promote' : 'hold';
};

/** The year's review of everyone with a target, by person; a recommendation, no result reads as zero. */
export const promotionReviews = (view: DepartmentView, year: number): readonly PromotionReview[] =>
  view.dossier.staff
    .flatMap((staff): PromotionReview[] => {
      const facts = view.facts.of(staff.id);
      const target = facts.targets.get(year)?.fact;
      if (target === undefined) return [];
      const result = facts.results.get(year)?.fact;
      const premiumReached = (result?.premiumFen ?? 0) >= target.premiumFen;
      const customersReached = (result?.customers ?? 0) >= target.customers;
      const promotionEligible = !strikesOf(view, staff, facts).some(
        ({ on, losesPromotion }) => losesPromotion && yearOf(on) === year,
      );
      const outcome = outcomeOf(premiumReached && customersReached, promotionEligible);
      return [{ staffId: staff.id, outcome, premiumReached, customersReached, promotionEligible }];
    })
    .sort((a, b) => compareText(a.staffId, b.staffId));
