import * as z from 'zod';
import { FORM_IDS } from '../forms/form-ids.ts';
import { ProblemSchema } from '../problem.ts';
import { IdSchema, InstantSchema, PagingFields, pageOf } from './shapes.ts';
import { UploadPreviewSchema } from './uploads.ts';
import { Sha256HexSchema } from '../records/shapes.ts';

/**
 * `checking`: every submission is rehearsed; `ready`: nothing is wrong, it waits for its confirmation; `refused`: something
 * is wrong and nothing was kept; `filing`: confirmed, the submissions are being kept; `filed`: all of them are.
 */
export const IMPORT_STATES = ['checking', 'ready', 'refused', 'filing', 'filed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** SHA-256 in hexadecimal digits. */
export const ImportIdSchema = Sha256HexSchema;

export const ImportParamsSchema = z.strictObject({ importId: ImportIdSchema });

export const ListImportsQuerySchema = z.strictObject({ state: z.enum(IMPORT_STATES).optional(), ...PagingFields });

export const ImportSchema = z.strictObject({
  id: ImportIdSchema,
  form: z.enum(FORM_IDS),
  startedBy: IdSchema,
  startedAt: InstantSchema,
  state: z.enum(IMPORT_STATES),
  submissions: z.int().min(1),
  /** How many of them have been rehearsed while `checking`, or kept while `filing`. */
  through: z.int().min(0),
  /** What the confirmation would do; null until all are rehearsed. */
  preview: UploadPreviewSchema.nullable(),
  /** When everything in it was received. */
  confirmedAt: InstantSchema.nullable(),
  /** Why it was refused, with the cells. */
  problem: ProblemSchema.omit({ correlationId: true }).nullable(),
});
export type ImportView = z.infer<typeof ImportSchema>;

export const ImportPageSchema = pageOf(ImportSchema);
export type ImportPage = z.infer<typeof ImportPageSchema>;
