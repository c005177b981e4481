import type { Handler } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { DynamoWebhookStore } from '../../shared/adapters/dynamodb/dynamo-webhook-store.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { TickSchema } from '../../shared/contracts/events.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { logCanary } from './log-canary.ts';
import { sendCanary, type SendCanaryDeps } from './send-canary.ts';

const environment = EventEnvironmentSchema.extend({
  WEBHOOK_KEY_SECRET_ARN: z.string().min(1),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
}).parse(process.env);

const logger = newLogger('canary', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const deps: SendCanaryDeps = {
  departments: new DynamoDepartmentStore(table),
  webhooks: new DynamoWebhookStore(table),
  webhookKey: new SecretsManagerSecretStore(createSecretsManagerClient(), environment.WEBHOOK_KEY_SECRET_ARN),
  publicUrl: environment.PUBLIC_URL,
  fetch,
};

export const handler: Handler<unknown, void> = async (event) => {
  const { scheduledTime } = TickSchema.parse(event);
  logCanary(logger, await sendCanary(deps, Temporal.Instant.from(scheduledTime)));
};
