/** The file that `export-ledger`, the ledger's page and a sealed pack give, and `verify-ledger` reads. */

import * as z from 'zod';

const ExportedLedgerSchema = z.strictObject({
  departmentId: z.string(),
  month: z.string(),
  head: z.strictObject({ sequence: z.int().min(0), hash: z.string() }),
  /** Not parsed: whatever was done to one shows in its hash. */
  entries: z.array(z.unknown()),
});

export const LedgerExportSchema = z.strictObject({ ledgers: z.array(ExportedLedgerSchema) });

export type LedgerExport = z.infer<typeof LedgerExportSchema>;
