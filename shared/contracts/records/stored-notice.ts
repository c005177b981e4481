import * as z from 'zod';
import { NonEmptySchema, StoredInstantSchema } from './shapes.ts';

/** What the item of a notice holds beside its keys. */
export const StoredNoticeSchema = z.strictObject({
  kind: z.enum(['log-reminder', 'log-missing', 'deadline-digest']),
  staffId: NonEmptySchema,
  state: z.enum(['claimed', 'released', 'sent', 'delivered', 'bounced', 'complained', 'refused']),
  claimedAt: StoredInstantSchema,
  attempts: z.int().min(1),
  messageId: NonEmptySchema.optional(),
  reason: z.string().optional(),
});
