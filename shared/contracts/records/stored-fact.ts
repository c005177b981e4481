/** What the item of a fact holds beside its keys. */

import * as z from 'zod';
import type { RecordedFact } from '../../domain/facts/recorded-fact.ts';
import { NonEmptySchema, Sha256HexSchema, StoredInstantSchema } from './shapes.ts';

const EnvelopeSchema = z.looseObject({ id: NonEmptySchema, type: NonEmptySchema, receivedAt: NonEmptySchema });

const RecordedFactSchema = z.custom<RecordedFact>((value) => EnvelopeSchema.safeParse(value).success);

export const StoredFactSchema = z.strictObject({
  fact: RecordedFactSchema,
  contentDigest: Sha256HexSchema,
  filedBy: NonEmptySchema.nullable(),
  deadline: StoredInstantSchema.nullable(),
  /** While a run still has to take the fact in. */
  dueAt: StoredInstantSchema.optional(),
});
