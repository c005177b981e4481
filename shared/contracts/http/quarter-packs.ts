/** The figures of a quarter, for its business analysis: by month and unit, person, rule and award. */

import * as z from 'zod';
import { RULES } from '../../domain/judgement.ts';
import { CountSchema } from '../dossier/shapes.ts';
import type { Texts } from '../problems.ts';
import { AwardRowSchema } from './month-packs.ts';
import { IdSchema, MonthSchema } from './shapes.ts';
import { StandingItemSchema } from './standings.ts';

/** `YYYY-Qn`. */
export const QuarterPackParamsSchema = z.strictObject({ quarter: z.string().regex(/^\d{4}-Q[1-4]$/) });

export const QUARTER_SHEETS = {
  units: { 'zh-CN': '营业部逐月', en: 'Units by month' },
  people: { 'zh-CN': '个人逐月', en: 'People by month' },
  rulings: { 'zh-CN': '认定逐月', en: 'Rulings by month' },
  awards: { 'zh-CN': '奖项逐月', en: 'Awards by month' },
} as const satisfies Readonly<Record<string, Texts>>;

const InMonth = { month: MonthSchema };

/** A unit's month: sums over the people who are in it at the month's end. */
export const UnitMonthRowSchema = z.strictObject({
  ...InMonth,
  unitId: IdSchema.nullable(),
  unitName: z.string().nullable(),
  people: CountSchema,
  eligiblePeople: CountSchema,
  logs: z.strictObject({ due: CountSchema, missed: CountSchema }),
  visitDays: z.strictObject({ due: CountSchema, short: CountSchema }),
  countedVisits: CountSchema,
  validProspects: CountSchema,
});
export type UnitMonthRow = z.infer<typeof UnitMonthRowSchema>;

export const PersonMonthRowSchema = z.strictObject({ ...InMonth, ...StandingItemSchema.shape });

/** How often a rule was broken, by how many people. */
export const RuleMonthRowSchema = z.strictObject({
  ...InMonth,
  rule: z.enum(RULES),
  rulings: CountSchema,
  people: CountSchema,
});
export type RuleMonthRow = z.infer<typeof RuleMonthRowSchema>;

export const AwardMonthRowSchema = z.strictObject({ ...InMonth, ...AwardRowSchema.shape });
