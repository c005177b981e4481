import * as z from 'zod';
import { CountSchema, IdSchema, InstantSchema, MonthSchema } from '../dossier/shapes.ts';
import { Sha256HexSchema } from './shapes.ts';

/** What `manifest.json` of a sealed pack says of the other files, and where the ledger stood when the month closed. */
export const PackManifestSchema = z.strictObject({
  departmentId: IdSchema,
  month: MonthSchema,
  closedAt: InstantSchema,
  ledgerHead: z.strictObject({ sequence: z.int().min(1), hash: Sha256HexSchema }),
  files: z.array(z.strictObject({ name: z.string(), sizeBytes: CountSchema, sha256: Sha256HexSchema })),
});

export type PackManifest = z.infer<typeof PackManifestSchema>;
