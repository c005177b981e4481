import * as z from 'zod';
import { type Ruling, RULES } from '../../domain/judgement.ts';
import { DateSchema, MonthSchema, PeriodSchema } from '../dossier/shapes.ts';

const EffectSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lose-month'), month: MonthSchema }),
  z.strictObject({
    type: z.literal('cancel-incentive'),
    incentiveId: z.string().nullable(),
    outcome: z.enum(['cancelled', 'recover', 'none']),
  }),
  z.strictObject({ type: z.literal('lose-promotion'), year: z.int() }),
]);

export const StoredRulingSchema = z.strictObject({
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
