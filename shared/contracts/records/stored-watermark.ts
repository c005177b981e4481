import * as z from 'zod';
import { StoredInstantSchema } from './shapes.ts';

/** What the item of a department's agenda holds beside its keys. */
export const StoredWatermarkSchema = z.strictObject({
  doneUntil: StoredInstantSchema,
  /** The department's next job. */
  dueAt: StoredInstantSchema,
});
