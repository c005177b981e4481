/** What the item of a ledger entry holds beside its keys. */

import * as z from 'zod';
import { NonEmptySchema, Sha256HexSchema, StoredInstantSchema } from './shapes.ts';
import { StoredRulingSchema } from './stored-ruling.ts';

const LogNotice = { id: NonEmptySchema, staffId: NonEmptySchema, date: NonEmptySchema };

const NoticeRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...LogNotice, kind: z.literal('log-reminder'), deadline: NonEmptySchema }),
  z.strictObject({ ...LogNotice, kind: z.literal('log-missing'), deadline: NonEmptySchema }),
  z.strictObject({
    ...LogNotice,
    kind: z.literal('deadline-digest'),
    missing: z.array(NonEmptySchema),
    short: z.array(NonEmptySchema),
  }),
]);

export const StoredLedgerEntrySchema = z.strictObject({
  entry: z.strictObject({
    departmentId: NonEmptySchema,
    month: NonEmptySchema,
    sequence: z.int().min(1),
    cause: z.strictObject({
      kind: z.enum(['reminder', 'deadline', 'facts', 'import']),
      logicalTime: NonEmptySchema,
    }),
    asOf: NonEmptySchema,
    added: z.array(StoredRulingSchema),
    reversed: z.array(StoredRulingSchema),
    notices: z.array(NoticeRequestSchema),
    inputs: z.strictObject({ facts: Sha256HexSchema, policy: Sha256HexSchema, calendar: Sha256HexSchema }),
    previousHash: Sha256HexSchema,
    hash: Sha256HexSchema,
  }),
  /** Until settled: when a tick announces it again. */
  dueAt: StoredInstantSchema.optional(),
});
