/** Files that come and go: spreadsheets. */

import * as z from 'zod';
import { SHEET_MEDIA_TYPES } from './list-items.ts';

/** Eight million characters hold six megabytes, which is all that a function is handed. */
const MOST_BASE64 = 8_000_000;

/**
 * A spreadsheet in a request. Besides as JSON it may come as it is, under its own media type, or as the one file of a
 * `multipart/form-data` body.
 */
export const SheetFileSchema = z.strictObject({
  mediaType: z.enum([SHEET_MEDIA_TYPES.csv, SHEET_MEDIA_TYPES.xlsx]),
  base64: z.string().max(MOST_BASE64),
});
export type SheetFile = z.infer<typeof SheetFileSchema>;

/** In base64 they fill the six megabytes that a function may answer with. */
export const MOST_FILE_BYTES = 4_500_000;

/** Of a file in an answer. */
export const FILE_MEDIA_TYPES = [SHEET_MEDIA_TYPES.xlsx, 'application/zip'] as const;

/** A file in an answer: it is sent as it is, to be saved under its name. */
export const FileSchema = z.strictObject({
  /** ASCII, with its extension. */
  name: z.string(),
  mediaType: z.enum(FILE_MEDIA_TYPES),
  base64: z.string(),
});
export type File = z.infer<typeof FileSchema>;
