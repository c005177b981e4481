import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoRosterStore } from '../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { DynamoWebhookStore } from '../../shared/adapters/dynamodb/dynamo-webhook-store.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { logFiled } from '../../shared/runtime/filed-records.ts';
import { WebhookEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { endpointHandler } from '../../shared/runtime/http/http-handler.ts';
import { webhookEndpoints } from '../../shared/runtime/http/webhook-endpoint.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { filingWhenNeeded } from '../filing-when-needed.ts';
import { type ReceiveWebhookDeps, receiveWebhook } from './receive-webhook.ts';

const environment = WebhookEnvironmentSchema.parse(process.env);
const logger = newLogger('receive-webhook', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);
const secrets = createSecretsManagerClient();
const receiptKey = new SecretsManagerSecretStore(secrets, environment.RECEIPT_KEY_SECRET_ARN);
const deps: ReceiveWebhookDeps = {
  departments,
  facts: new DynamoFactStore(table, logFiled(logger)),
  roster: new DynamoRosterStore(table),
  webhooks: new DynamoWebhookStore(table),
  webhookKey: new SecretsManagerSecretStore(secrets, environment.WEBHOOK_KEY_SECRET_ARN),
  filing: filingWhenNeeded(receiptKey),
};

export const handler = endpointHandler(
  webhookEndpoints((post) => receiveWebhook(deps, post)),
  logger,
);
