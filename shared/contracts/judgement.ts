/** Rulings, awards and standings as they are stored and shown. */

import * as z from 'zod';
import {
  type MonthAward,
  type PromotionReview,
  type Ruling,
  RULES,
  type Standing,
  type YearAward,
  type YearOutcome,
  type YearScore,
} from '../domain/judgement.ts';
import { CountSchema, DateSchema, IdSchema, MonthSchema, PeriodSchema } from './dossier/shapes.ts';

const EffectSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lose-month'), month: MonthSchema }),
  z.strictObject({
    type: z.literal('cancel-incentive'),
    incentiveId: z.string().nullable(),
    outcome: z.enum(['cancelled', 'recover', 'none']),
  }),
  z.strictObject({ type: z.literal('lose-promotion'), year: z.int() }),
]);

export const RulingSchema = z.strictObject({
  rule: z.enum(RULES),
  staffId: z.string().nullable(),
  unitId: z.string().nullable(),
  period: PeriodSchema,
  on: DateSchema,
  status: z.enum(['final', 'held']),
  borderline: z.boolean(),
  strike: z.int().nullable(),
  facts: z.array(z.string()),
  effects: z.array(EffectSchema),
}) satisfies z.ZodType<Ruling>;

export const StandingSchema = z.strictObject({
  staffId: IdSchema,
  unitId: z.string().nullable(),
  monthEligible: z.boolean(),
  promotionEligible: z.boolean(),
  logs: z.strictObject({ due: CountSchema, missed: CountSchema }),
  visitDays: z.strictObject({ due: CountSchema, short: CountSchema }),
  countedVisits: CountSchema,
  distinctCustomers: CountSchema,
  validProspects: CountSchema,
  strikes: z.strictObject({ 'log.mismatch': CountSchema, 'morning-meeting.missed': CountSchema }),
  score: z.strictObject({
    status: z.enum(['complete', 'incomplete', 'none']),
    value: z.string().nullable(),
    missing: z.array(z.enum(['attendance', 'support', 'efficiency', 'visits', 'unit-prospects', 'company'])),
  }),
}) satisfies z.ZodType<Standing>;

export const YearAwardSchema = z.strictObject({
  award: z.literal('award.premium'),
  staffId: IdSchema,
  unitId: IdSchema.nullable(),
  amountFen: z.int(),
  rank: z.int().min(1),
  facts: z.array(z.string()),
}) satisfies z.ZodType<YearAward>;

export const PromotionReviewSchema = z.strictObject({
  staffId: IdSchema,
  outcome: z.enum(['promote', 'hold', 'demote']),
  premiumReached: z.boolean(),
  customersReached: z.boolean(),
  promotionEligible: z.boolean(),
}) satisfies z.ZodType<PromotionReview>;

export const YearScoreSchema = z.strictObject({
  staffId: IdSchema,
  completeMonths: CountSchema,
  mean: z.string(),
}) satisfies z.ZodType<YearScore>;

export const YearOutcomeSchema = z.union([
  YearAwardSchema,
  PromotionReviewSchema,
  YearScoreSchema,
]) satisfies z.ZodType<YearOutcome>;

export const MonthAwardSchema = z.strictObject({
  award: z.enum(['award.prospects.person', 'award.prospects.unit', 'award.activity', 'award.suggestion']),
  staffId: IdSchema.nullable(),
  unitId: IdSchema.nullable(),
  amountFen: z.int().nullable(),
  facts: z.array(z.string()),
}) satisfies z.ZodType<MonthAward>;
