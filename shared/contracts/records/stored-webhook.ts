import * as z from 'zod';
import { PERSONAL_FORM_IDS } from '../forms/form-ids.ts';
import { MappingSchema, WEBHOOK_STATES, WebhookIdSchema } from '../http/webhooks.ts';
import { StoredInstantSchema } from './shapes.ts';

/** What the item of a webhook holds beside its keys. Its secret follows from its generation. */
export const StoredWebhookSchema = z.strictObject({
  id: WebhookIdSchema,
  name: z.string(),
  form: z.enum(PERSONAL_FORM_IDS),
  mapping: MappingSchema,
  state: z.enum(WEBHOOK_STATES),
  generation: z.int().min(1),
  formerSecretUntil: StoredInstantSchema.nullable(),
  createdBy: z.string(),
  createdAt: StoredInstantSchema,
  changedBy: z.string(),
  changedAt: StoredInstantSchema,
  /** Grows by one with every change. */
  version: z.int().min(1),
});
export type WebhookRecord = Readonly<z.infer<typeof StoredWebhookSchema>>;
