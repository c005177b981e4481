/** What the item of a fact holds beside its keys. */

import * as z from 'zod';
import type { FollowUp, ProductRecord, RecordedFact, Rejection } from '../../domain/facts/recorded-fact.ts';
import { FOLLOW_UP_STATUSES } from '../../domain/prospects/follow-up-status.ts';
import { FACT_SCHEMAS } from '../dossier/facts.ts';
import { IdSchema, InstantSchema } from '../dossier/shapes.ts';
import { Sha256HexSchema, StoredInstantSchema } from './shapes.ts';

const RejectionSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('rejection'),
  receivedAt: InstantSchema,
  rejects: IdSchema,
  reason: z.string(),
}) satisfies z.ZodType<Rejection>;

const FollowUpSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('follow-up'),
  receivedAt: InstantSchema,
  follows: IdSchema,
  status: z.enum(FOLLOW_UP_STATUSES),
  note: z.string(),
  nextStep: z.string(),
}) satisfies z.ZodType<FollowUp>;

const PRODUCT_SCHEMAS = {
  rejection: RejectionSchema,
  'follow-up': FollowUpSchema,
} as const satisfies { readonly [Type in ProductRecord['type']]: z.ZodType<Extract<ProductRecord, { type: Type }>> };

const RecordedFactSchema = z.discriminatedUnion('type', [
  PRODUCT_SCHEMAS.rejection,
  PRODUCT_SCHEMAS['follow-up'],
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
