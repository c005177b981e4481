import type { Temporal } from 'temporal-polyfill';
import type { DepartmentView } from '../department-view.ts';
import { viewDepartment } from '../department-view.ts';
import type { Dossier } from '../dossier.ts';
import { judgeYear } from '../judge-year.ts';
import type { PromotionReview, YearAward, YearJudgement } from '../judgement.ts';
import { strikesOf } from '../rulings/strikes.ts';
import { printTwoDecimals, rational } from '../scores/rational.ts';
import { yearOf } from '../time/civil.ts';
import { timeZoneOf } from '../time/local-time.ts';
import { firstDateOfYear, lastDateOfYear } from '../time/month.ts';
import type { AwardExplanation, AwardOutcome, ReviewExplanation } from './award-explanation.ts';
import { receiptOf } from './causes.ts';
import { groundsOf } from './grounds.ts';
import { present } from '../present.ts';

/** A judged year with what it was judged from. */
export interface YearOnRecord {
  readonly view: DepartmentView;
  readonly year: number;
  readonly lastDay: string;
  readonly judgement: YearJudgement;
}

const PERCENT = 100;

export const yearOnRecord = (dossier: Dossier, year: number, asOf: Temporal.Instant): YearOnRecord => {
  const lastDay = lastDateOfYear(year);
  const view = viewDepartment(dossier, asOf, { from: firstDateOfYear(year), to: lastDay });
  return { view, year, lastDay, judgement: judgeYear(dossier, year, asOf) };
};

const nameOf = ({ view }: YearOnRecord, staffId: string): string =>
  present(view.dossier.staff.find(({ id }) => id === staffId)).name;

const amountsOf = ({ view, year }: YearOnRecord, staffId: string) => {
  const { targets, results } = view.facts.of(staffId);
  const [target, result] = [targets.get(year)?.fact, results.get(year)?.fact];
  return {
    premium: { targetFen: target?.premiumFen ?? 0, resultFen: result?.premiumFen ?? 0 },
    customers: { target: target?.customers ?? 0, result: result?.customers ?? 0 },
    facts: [target, result].filter((fact) => fact !== undefined).map(receiptOf),
  };
};

const percentOf = (record: YearOnRecord, staffId: string): string => {
  const { premium } = amountsOf(record, staffId);
  return printTwoDecimals(rational(BigInt(premium.resultFen) * BigInt(PERCENT), premium.targetFen));
};

const premiumOutcome = (record: YearOnRecord, award: YearAward): AwardOutcome => {
  const { premium, facts } = amountsOf(record, award.staffId);
  const lower = record.judgement.awards.filter(({ rank }) => rank > award.rank);
  const nextRank = Math.min(...lower.map(({ rank }) => rank));
  return {
    kind: 'premium',
    award,
    facts,
    year: record.year,
    name: nameOf(record, award.staffId),
    premiumFen: premium.resultFen,
    planFen: premium.targetFen,
    percent: percentOf(record, award.staffId),
    next: lower
      .filter(({ rank }) => rank === nextRank)
      .map(({ staffId }) => ({ name: nameOf(record, staffId), percent: percentOf(record, staffId) })),
  };
};

/** Why each premium award was won, or why nobody won one. */
export const explainPremiumAwards = (record: YearOnRecord): readonly AwardExplanation[] => {
  const { view, year, lastDay, judgement } = record;
  const explained = (outcome: AwardOutcome): AwardExplanation => ({
    ...groundsOf(view, 'award.premium', () => [lastDay]),
    timeZone: timeZoneOf(view.dossier.department),
    year,
    outcome,
  });
  if (judgement.awards.length > 0) return judgement.awards.map((award) => explained(premiumOutcome(record, award)));
  const ended = view.clock.dateOf(view.asOfMs) > lastDay;
  const reason = ended ? 'plan-not-exceeded' : 'pending';
  return [explained({ kind: 'none', award: 'award.premium', period: String(year), reason, but: [] })];
};

const explainReview = (record: YearOnRecord, review: PromotionReview): ReviewExplanation => {
  const { view, year } = record;
  const member = view.dossier.staff.find(({ id }) => id === review.staffId);
  const strikes = member === undefined ? [] : strikesOf(view, member, view.facts.of(member.id));
  const costly = strikes.filter(({ on, losesPromotion }) => losesPromotion && yearOf(on) === year);
  const reached = review.premiumReached && review.customersReached;
  return {
    ...groundsOf(view, 'review.promotion', () => (costly.length === 0 ? [record.lastDay] : costly.map(({ on }) => on))),
    name: nameOf(record, review.staffId),
    year,
    review,
    ...amountsOf(record, review.staffId),
    costlyStrikes: costly.map(({ rule, on }) => ({ rule, on })),
    ifReached: reached ? null : review.promotionEligible ? 'promote' : 'hold',
  };
};

/** Why each promotion review came out as it did. */
export const explainReviews = (record: YearOnRecord): readonly ReviewExplanation[] =>
  record.judgement.reviews.map((review) => explainReview(record, review));
