import * as z from 'zod';
import { NOTICE_KINDS } from '../../domain/notices/notice-rules.ts';
import { IdSchema } from '../dossier/shapes.ts';
import { StoredInstantSchema } from './shapes.ts';

/** What the item of a notice holds beside its keys. */
export const StoredNoticeSchema = z.strictObject({
  kind: z.enum(NOTICE_KINDS),
  staffId: IdSchema,
  state: z.enum(['claimed', 'released', 'sent', 'delivered', 'bounced', 'complained', 'refused']),
  claimedAt: StoredInstantSchema,
  attempts: z.int().min(1),
  messageId: z.string().optional(),
  reason: z.string().optional(),
});
