/** What the policy makes of a dossier: the output of the judge, in the key order of the dossier format. */

import type { Temporal } from 'temporal-polyfill';
import type { Dossier } from './dossier.ts';
import type { ScoreComponent } from './policy/parameters.ts';

export type { ScoreComponent } from './policy/parameters.ts';

export const RULES = [
  'client-list.missed',
  'field-visit.late-notice',
  'inventory.missed',
  'log.mismatch',
  'log.missed',
  'monthly-plan.missed',
  'morning-meeting.missed',
  'training.missed',
  'unit-prospects.short',
  'visits.limit-reached',
  'visits.short',
  'weekly-plan.missed',
] as const;
export type RuleId = (typeof RULES)[number];

export type StrikeRuleId = 'log.mismatch' | 'morning-meeting.missed';

export type Effect =
  | { readonly type: 'lose-month'; readonly month: string }
  | {
      readonly type: 'cancel-incentive';
      readonly incentiveId: string | null;
      readonly outcome: 'cancelled' | 'recover' | 'none';
    }
  | { readonly type: 'lose-promotion'; readonly year: number };

export interface Ruling {
  readonly rule: RuleId;
  readonly staffId: string | null;
  readonly unitId: string | null;
  /** The day, ISO week or month the duty is for. */
  readonly period: string;
  /** The duty day, due date, session day or log date. */
  readonly on: string;
  readonly status: 'final' | 'held';
  readonly borderline: boolean;
  readonly strike: number | null;
  readonly facts: readonly string[];
  readonly effects: readonly Effect[];
}

export interface StandingScore {
  readonly status: 'complete' | 'incomplete' | 'none';
  /** Two decimals, half up; null unless complete. */
  readonly value: string | null;
  readonly missing: readonly ScoreComponent[];
}

export interface Standing {
  readonly staffId: string;
  readonly unitId: string | null;
  readonly monthEligible: boolean;
  readonly promotionEligible: boolean;
  readonly logs: { readonly due: number; readonly missed: number };
  readonly visitDays: { readonly due: number; readonly short: number };
  readonly countedVisits: number;
  readonly distinctCustomers: number;
  readonly validProspects: number;
  readonly strikes: Readonly<Record<StrikeRuleId, number>>;
  readonly score: StandingScore;
}

export const MONTH_AWARDS = [
  'award.activity',
  'award.prospects.person',
  'award.prospects.unit',
  'award.suggestion',
] as const;
export type MonthAwardId = (typeof MONTH_AWARDS)[number];

export interface MonthAward {
  readonly award: MonthAwardId;
  readonly staffId: string | null;
  readonly unitId: string | null;
  readonly amountFen: number | null;
  readonly facts: readonly string[];
}

export interface MonthJudgement {
  readonly department: string;
  readonly month: string;
  /** UTC with `Z`, milliseconds only where not zero. */
  readonly asOf: string;
  readonly calendarCovered: boolean;
  readonly rulings: readonly Ruling[];
  readonly standings: readonly Standing[];
  readonly awards: readonly MonthAward[];
  readonly awardsStatus: 'final' | 'pending' | 'held';
}

export interface YearAward {
  readonly award: 'award.premium';
  readonly staffId: string;
  readonly unitId: string | null;
  readonly amountFen: number;
  readonly rank: number;
  readonly facts: readonly string[];
}

export interface PromotionReview {
  readonly staffId: string;
  readonly outcome: 'promote' | 'hold' | 'demote';
  readonly premiumReached: boolean;
  readonly customersReached: boolean;
  readonly promotionEligible: boolean;
}

export interface YearScore {
  readonly staffId: string;
  readonly completeMonths: number;
  readonly mean: string;
}

/** One thing that a year came to for one person. */
export type YearOutcome = YearAward | PromotionReview | YearScore;

export interface YearJudgement {
  readonly department: string;
  readonly year: number;
  readonly asOf: string;
  readonly awards: readonly YearAward[];
  readonly reviews: readonly PromotionReview[];
  readonly scores: readonly YearScore[];
}

/** Judges one month of a department: pure, total, exact. */
export type JudgeMonth = (dossier: Dossier, month: Temporal.PlainYearMonth, asOf: Temporal.Instant) => MonthJudgement;

/** Judges one year of a department: premium awards, promotion reviews, mean scores. */
export type JudgeYear = (dossier: Dossier, year: number, asOf: Temporal.Instant) => YearJudgement;
