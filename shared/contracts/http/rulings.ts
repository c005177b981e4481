import * as z from 'zod';
import { RULES } from '../../domain/judgement.ts';
import { DateSchema, InstantSchema, MonthSchema, PagingFields, ScopeSchema, pageOf } from './shapes.ts';

export const ListRulingsQuerySchema = z.strictObject({
  /** The current month when absent. */
  month: MonthSchema.optional(),
  scope: ScopeSchema,
  ...PagingFields,
});

const EffectSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lose-month'), month: MonthSchema }),
  z.strictObject({
    type: z.literal('cancel-incentive'),
    incentiveId: z.string().nullable(),
    outcome: z.enum(['cancelled', 'recover', 'none']),
  }),
  z.strictObject({ type: z.literal('lose-promotion'), year: z.int() }),
]);

/** A ruling that stands, and the ledger entry that brought it. */
const RulingItemSchema = z.strictObject({
  rule: z.enum(RULES),
  staffId: z.string().nullable(),
  staffName: z.string().nullable(),
  unitId: z.string().nullable(),
  period: z.string(),
  on: DateSchema,
  status: z.enum(['final', 'held']),
  borderline: z.boolean(),
  strike: z.int().nullable(),
  facts: z.array(z.string()),
  effects: z.array(EffectSchema),
  /** Sequence number of the entry in the month's ledger, and the logical time of the run that appended it. */
  entry: z.strictObject({ sequence: z.int().min(1), recordedAt: InstantSchema }),
});
export type RulingItem = z.infer<typeof RulingItemSchema>;

/** By day, rule, person, unit and period. */
export const RulingPageSchema = pageOf(RulingItemSchema);
export type RulingPage = z.infer<typeof RulingPageSchema>;
