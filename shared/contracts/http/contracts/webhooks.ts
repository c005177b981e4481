import {
  ChangeWebhookSchema,
  CreateWebhookSchema,
  ListWebhooksQuerySchema,
  TryWebhookSchema,
  WebhookPageSchema,
  WebhookParamsSchema,
  WebhookSchema,
  WebhookSecretSchema,
  WebhookTrialSchema,
} from '../webhooks.ts';
import { type ContractsOf, reads, writes } from '../operation-contract.ts';

export const webhooksContracts = {
  'create-webhook': { ...writes, body: CreateWebhookSchema, response: WebhookSecretSchema },
  'list-webhooks': { ...reads, query: ListWebhooksQuerySchema, response: WebhookPageSchema },
  'show-webhook': { ...reads, params: WebhookParamsSchema, response: WebhookSchema },
  'change-webhook': { ...writes, params: WebhookParamsSchema, body: ChangeWebhookSchema, response: WebhookSchema },
  'rotate-webhook-secret': { ...writes, params: WebhookParamsSchema, response: WebhookSecretSchema },
  'revoke-webhook': { ...writes, params: WebhookParamsSchema, response: WebhookSchema },
  'try-webhook': { ...reads, params: WebhookParamsSchema, body: TryWebhookSchema, response: WebhookTrialSchema },
} as const satisfies ContractsOf<'webhooks'>;
