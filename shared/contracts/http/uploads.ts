import * as z from 'zod';
import { FORM_IDS } from '../forms/form-ids.ts';

export const FormParamsSchema = z.strictObject({ form: z.enum(FORM_IDS) });

/** How many records an upload of the same sheet would add, correct, or only say again. */
export const UploadPreviewSchema = z.strictObject({
  add: z.int().min(0),
  change: z.int().min(0),
  unchanged: z.int().min(0),
});
export type UploadPreview = z.infer<typeof UploadPreviewSchema>;
