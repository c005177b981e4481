import * as z from 'zod';
import { IdSchema } from '../dossier/shapes.ts';
import { StoredInstantSchema } from './shapes.ts';

/** What the item of a notice holds beside its keys. */
export const StoredNoticeSchema = z.strictObject({
  kind: z.enum([
    'log-reminder',
    'log-missing',
    'deadline-digest',
    'policy-reminder',
    'deadline-moved',
    'month-statement',
    'year-statement',
  ]),
  staffId: IdSchema,
  state: z.enum(['claimed', 'released', 'sent', 'delivered', 'bounced', 'complained', 'refused']),
  claimedAt: StoredInstantSchema,
  attempts: z.int().min(1),
  messageId: z.string().optional(),
  reason: z.string().optional(),
});
