/** The ledger of a month as it is chained, for whoever wants to follow the chain themselves. */

import * as z from 'zod';
import { LedgerEntrySchema } from '../records/stored-ledger-entry.ts';
import { MonthSchema, PagingFields, pageOf } from './shapes.ts';

export const LedgerParamsSchema = z.strictObject({ month: MonthSchema });
export const ListLedgerEntriesQuerySchema = z.strictObject({ ...PagingFields });

const LedgerEntryItemSchema = z.strictObject({
  /** Exactly what its hash was made of, and the hash. */
  entry: LedgerEntrySchema,
  /** Of the people and units that the entry speaks of, by their ids: as they are called today, and in no hash. */
  namesById: z.record(z.string(), z.string()),
});
export type LedgerEntryItem = z.infer<typeof LedgerEntryItemSchema>;

/** In the order of the chain. A page ends before it grows too large, too. */
export const LedgerEntryPageSchema = pageOf(LedgerEntryItemSchema);
export type LedgerEntryPage = z.infer<typeof LedgerEntryPageSchema>;
