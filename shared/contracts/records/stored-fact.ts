/** What the item of a fact holds beside its keys. */

import * as z from 'zod';
import type { ProductRecord, RecordedFact, Rejection } from '../../domain/facts/recorded-fact.ts';
import { FACT_SCHEMAS } from '../dossier/facts.ts';
import { IdSchema, InstantSchema } from '../dossier/shapes.ts';
import { CompetitionVersionSchema, PaymentSchema } from './competition-records.ts';
import { Sha256HexSchema, StoredInstantSchema } from './shapes.ts';
import { SuggestionCommentSchema, SuggestionDecisionSchema } from './suggestion-records.ts';

const RejectionSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('rejection'),
  receivedAt: InstantSchema,
  rejects: IdSchema,
  reason: z.string(),
}) satisfies z.ZodType<Rejection>;

const PRODUCT_SCHEMAS = {
  rejection: RejectionSchema,
  'suggestion-comment': SuggestionCommentSchema,
  'suggestion-decision': SuggestionDecisionSchema,
  competition: CompetitionVersionSchema,
  payment: PaymentSchema,
} as const satisfies { readonly [Type in ProductRecord['type']]: z.ZodType<Extract<ProductRecord, { type: Type }>> };

const RecordedFactSchema = z.discriminatedUnion('type', [
  PRODUCT_SCHEMAS.rejection,
  PRODUCT_SCHEMAS['suggestion-comment'],
  PRODUCT_SCHEMAS['suggestion-decision'],
  PRODUCT_SCHEMAS.competition,
  PRODUCT_SCHEMAS.payment,
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
