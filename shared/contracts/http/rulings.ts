import * as z from 'zod';
import { RulingSchema } from '../judgement.ts';
import { InstantSchema, MonthSchema, PagingFields, ScopeSchema, pageOf } from './shapes.ts';

export const ListRulingsQuerySchema = z.strictObject({
  /** The current month when absent. */
  month: MonthSchema.optional(),
  scope: ScopeSchema,
  ...PagingFields,
});

/** A ruling that stands, and the ledger entry that brought it. */
const RulingItemSchema = z.strictObject({
  /** SHA-256 (hex) of the ruling: names it within its month, as in an appeal. */
  id: z.string(),
  ...RulingSchema.shape,
  staffName: z.string().nullable(),
  /** Sequence number of the entry in the month's ledger, and the logical time of the run that appended it. */
  entry: z.strictObject({ sequence: z.int().min(1), recordedAt: InstantSchema }),
});
export type RulingItem = z.infer<typeof RulingItemSchema>;

/** By day, rule, person, unit and period. */
export const RulingPageSchema = pageOf(RulingItemSchema);
export type RulingPage = z.infer<typeof RulingPageSchema>;
