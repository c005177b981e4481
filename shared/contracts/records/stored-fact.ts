/** What the item of a fact holds beside its keys. */

import * as z from 'zod';
import type { ProductRecord, RecordedFact, Rejection } from '../../domain/facts/recorded-fact.ts';
import { FACT_SCHEMAS } from '../dossier/facts.ts';
import { IdSchema, InstantSchema } from '../dossier/shapes.ts';
import { RecordedDrawSchema } from './recorded-draw.ts';
import { MinutesSchema, SessionCancellationSchema } from './session-records.ts';
import { Sha256HexSchema, StoredInstantSchema } from './shapes.ts';

const RejectionSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('rejection'),
  receivedAt: InstantSchema,
  rejects: IdSchema,
  reason: z.string(),
}) satisfies z.ZodType<Rejection>;

const PRODUCT_SCHEMAS = {
  rejection: RejectionSchema,
  'session-cancellation': SessionCancellationSchema,
  minutes: MinutesSchema,
  'spot-check-draw': RecordedDrawSchema,
} as const satisfies { readonly [Type in ProductRecord['type']]: z.ZodType<Extract<ProductRecord, { type: Type }>> };

const RecordedFactSchema = z.discriminatedUnion('type', [
  PRODUCT_SCHEMAS.rejection,
  PRODUCT_SCHEMAS['session-cancellation'],
  PRODUCT_SCHEMAS.minutes,
  PRODUCT_SCHEMAS['spot-check-draw'],
  ...Object.values(FACT_SCHEMAS),
]) satisfies z.ZodType<RecordedFact>;

export const StoredFactSchema = z.strictObject({
  fact: RecordedFactSchema,
  contentDigest: Sha256HexSchema,
  filedBy: IdSchema.nullable(),
  deadline: StoredInstantSchema.nullable(),
  /** While a run still has to take the fact in. */
  dueAt: StoredInstantSchema.optional(),
});
