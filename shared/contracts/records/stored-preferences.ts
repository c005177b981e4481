import * as z from 'zod';
import type { NoticePreferences } from '../../domain/notices/notice-preferences.ts';
import { OPTIONAL_NOTICE_KINDS } from '../../domain/notices/notice-rules.ts';
import { InstantSchema, LocalTimeSchema } from '../dossier/shapes.ts';

/** What the item of a person's preferences holds beside its keys. */
export const StoredPreferencesSchema = z.strictObject({
  version: z.int().min(1),
  off: z.array(z.enum(OPTIONAL_NOTICE_KINDS)),
  quietHours: z.strictObject({ from: LocalTimeSchema, to: LocalTimeSchema }).nullable(),
  feedGeneration: z.int().min(1),
  suspended: z.strictObject({ address: z.string(), since: InstantSchema }).nullable(),
  robot: z.string().nullable(),
}) satisfies z.ZodType<NoticePreferences>;
