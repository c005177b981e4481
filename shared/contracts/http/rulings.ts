import * as z from 'zod';
import { APPEAL_VERDICTS } from '../../domain/appeals/appeal-records.ts';
import { RulingSchema } from '../judgement.ts';
import { FactIdSchema, InstantSchema, MonthSchema, PagingFields, ScopeSchema, pageOf } from './shapes.ts';

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
  /** Until when whom it is about may appeal; null for a ruling on a unit. */
  appealableUntil: InstantSchema.nullable(),
  /** An appeal suspends nothing: it stands beside the ruling until the ruling goes. */
  appeal: z
    .strictObject({ id: FactIdSchema, receivedAt: InstantSchema, state: z.enum(['open', ...APPEAL_VERDICTS]) })
    .nullable(),
});
export type RulingItem = z.infer<typeof RulingItemSchema>;

/** By day, rule, person, unit and period. */
export const RulingPageSchema = pageOf(RulingItemSchema);
export type RulingPage = z.infer<typeof RulingPageSchema>;
