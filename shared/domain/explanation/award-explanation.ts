import type { MonthAward, MonthAwardId, MonthJudgement, PromotionReview, YearAward } from '../judgement.ts';
import type { Grounds, OneOf, Receipt } from './explanation.ts';

/** What decides between the people of a month. */
export interface PersonMeasures {
  readonly validProspects: number;
  readonly visitsToProspects: number;
  /** The receipt of the last valid prospect; null without one. */
  readonly lastProspectAt: string | null;
  readonly countedVisits: number;
  readonly distinctCustomers: number;
}

export interface Contender extends PersonMeasures {
  readonly staffId: string;
  readonly name: string;
}

export interface ContendingUnit {
  readonly unitId: string;
  readonly name: string;
  readonly validProspects: number;
}

/** The measure in which winners and runners-up differ first, in the order in which the clause asks for them. */
export type DecidedBy = 'valid-prospects' | 'visits-to-prospects' | 'last-prospect' | 'counted-visits' | 'customers';

/** What a month's award was won in, and on which facts. */
export interface Won {
  readonly award: MonthAward;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly facts: readonly Receipt[];
}

interface RankedOutcome extends Won {
  readonly winner: Contender;
  /** Everyone else who won the same award. */
  readonly sharedWith: readonly Contender[];
  /** Who would have won if none of the winners were eligible. */
  readonly runnersUp: readonly Contender[];
  /** Null without a runner-up. */
  readonly decidedBy: DecidedBy | null;
  /** Who would have won had everyone kept their eligibility. */
  readonly passedOver: readonly Contender[];
}

export interface AwardOutcomes {
  readonly 'most-prospects': RankedOutcome;
  readonly 'most-visits': RankedOutcome;
  readonly 'unit-prospects': Won & {
    readonly winner: ContendingUnit;
    readonly sharedWith: readonly ContendingUnit[];
    readonly runnersUp: readonly ContendingUnit[];
  };
  readonly suggestion: {
    readonly award: MonthAward;
    readonly name: string;
    readonly suggestionId: string;
    readonly adoptedAt: string;
  };
  readonly premium: {
    readonly award: YearAward;
    /** Plan and result. */
    readonly facts: readonly Receipt[];
    readonly year: number;
    readonly name: string;
    readonly premiumFen: number;
    readonly planFen: number;
    /** Premium ÷ plan in percent, two decimals. */
    readonly percent: string;
    /** Whoever is ranked next, with what their percentage is. */
    readonly next: readonly { readonly name: string; readonly percent: string }[];
  };
  readonly none: {
    readonly award: MonthAwardId | 'award.premium';
    /** `YYYY-MM`, or `YYYY`. */
    readonly period: string;
    readonly reason: NoAwardReason;
    /** Who would have won, but for the reason. */
    readonly but: readonly string[];
  };
}
export type AwardOutcome = OneOf<AwardOutcomes>;

/**
 * Why nobody won.
 * - `pending`: the month or year has not ended; `held`: the month's calendar is not published
 * - `eligibility-lost`, `short-days`: whoever would have won lost the month, or had a short day
 * - `no-candidate`: those with a claim are not in sales on the last day, and nobody else has one
 */
export type NoAwardReason =
  | Exclude<MonthJudgement['awardsStatus'], 'final'>
  | 'eligibility-lost'
  | 'short-days'
  | 'no-candidate'
  | 'no-valid-prospect'
  | 'nothing-adopted'
  | 'plan-not-exceeded';

export interface AwardExplanation extends Grounds {
  readonly timeZone: string;
  readonly year: number;
  readonly outcome: AwardOutcome;
}

export interface ReviewExplanation extends Grounds {
  readonly name: string;
  readonly year: number;
  readonly review: PromotionReview;
  readonly premium: { readonly targetFen: number; readonly resultFen: number };
  readonly customers: { readonly target: number; readonly result: number };
  /** Target and, where there is one, result. */
  readonly facts: readonly Receipt[];
  /** The breaches that cost promotion: rule and day. */
  readonly costlyStrikes: readonly { readonly rule: 'log.mismatch' | 'morning-meeting.missed'; readonly on: string }[];
  /** The outcome if both targets had been reached, where they were not. */
  readonly ifReached: PromotionReview['outcome'] | null;
}
