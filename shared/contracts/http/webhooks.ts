/** Webhooks: how a form service files the forms that people fill in there. */

import * as z from 'zod';
import { SIGNED_ROUTES } from '../routes.ts';
import { PERSONAL_FORM_IDS } from '../forms/form-ids.ts';
import { IdSchema, InstantSchema, PagingFields, filledText, pageOf, text } from './shapes.ts';
import { UploadPreviewSchema } from './uploads.ts';
import { Sha256HexSchema } from '../records/shapes.ts';

/** SHA-256 in hexadecimal digits. */
export const WebhookIdSchema = Sha256HexSchema;
export const WebhookParamsSchema = z.strictObject({ webhookId: WebhookIdSchema });

/** Of the route that form services post to. */
export const ReceiveWebhookParamsSchema = z.strictObject({ departmentId: IdSchema, webhookId: WebhookIdSchema });

/** Where form services post to, on the host of the API. */
export const webhookPathOf = (departmentId: string, webhookId: string): string =>
  SIGNED_ROUTES['receive-webhook'].path
    .replace('{departmentId}', encodeURIComponent(departmentId))
    .replace('{webhookId}', webhookId);

/** Where a value stands in what the service posts: names and indices joined by dots, `*` for every item of a list. */
const PathSchema = filledText(200);

const MAX_LINES = 50;

/** A field of the form (`date`, or `visits.customer` of a line), and where its value comes from. */
const FieldSourceSchema = z.strictObject({
  field: filledText(100),
  /** Of a line one path with `*`, or a path for each line; otherwise values of several are joined. */
  from: z.array(PathSchema).max(MAX_LINES).default([]),
  /** The same for every submission, instead of `from`. */
  always: text(500).nullable().default(null),
});

export const MappingSchema = z.strictObject({
  /** Where the staff id or the e-mail address of the person stands. */
  person: PathSchema,
  /** Where the service's own id of a submission stands: tells apart two that say the same. Null: those are one. */
  submission: PathSchema.nullable().default(null),
  fields: z.array(FieldSourceSchema).min(1).max(100),
});
export type Mapping = z.infer<typeof MappingSchema>;

export const CreateWebhookSchema = z.strictObject({
  name: filledText(100),
  form: z.enum(PERSONAL_FORM_IDS),
  mapping: MappingSchema,
});
export const ChangeWebhookSchema = z.strictObject({ name: filledText(100), mapping: MappingSchema });

/** What a service would post, to see what would become of it. */
export const TryWebhookSchema = z.strictObject({ payload: z.record(z.string().max(200), z.unknown()) });

export const WEBHOOK_STATES = ['active', 'revoked'] as const;

export const WebhookSchema = z.strictObject({
  id: WebhookIdSchema,
  name: z.string(),
  form: z.enum(PERSONAL_FORM_IDS),
  /** To post to, below the address of the API. */
  path: z.string(),
  mapping: MappingSchema,
  state: z.enum(WEBHOOK_STATES),
  createdBy: IdSchema,
  createdAt: InstantSchema,
  changedBy: IdSchema,
  changedAt: InstantSchema,
  /** Until when the secret before the last rotation is taken as well; null when there is none. */
  formerSecretUntil: InstantSchema.nullable(),
});
export type Webhook = z.infer<typeof WebhookSchema>;

/** The secret is shown here and nowhere else. */
export const WebhookSecretSchema = z.strictObject({ webhook: WebhookSchema, secret: z.string() });
export type WebhookSecret = z.infer<typeof WebhookSecretSchema>;

export const ListWebhooksQuerySchema = z.strictObject({ state: z.enum(WEBHOOK_STATES).optional(), ...PagingFields });
export const WebhookPageSchema = pageOf(WebhookSchema);
export type WebhookPage = z.infer<typeof WebhookPageSchema>;

/** Whose form it would be, and how many records it would add, correct or say again. Nothing is kept. */
export const WebhookTrialSchema = z.strictObject({
  staffId: IdSchema,
  staffName: z.string(),
  preview: UploadPreviewSchema,
});
export type WebhookTrial = z.infer<typeof WebhookTrialSchema>;
