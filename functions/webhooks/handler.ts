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
import { webhooksContracts } from '../../shared/contracts/http/contracts/webhooks.ts';
import { logFiled } from '../../shared/runtime/filed-records.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { WebhookEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { filingWhenNeeded } from '../filing-when-needed.ts';
import { webhookUseCases } from './use-cases.ts';

const environment = WebhookEnvironmentSchema.parse(process.env);
const logger = newLogger('webhooks', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);
const secrets = createSecretsManagerClient();
const receiptKey = new SecretsManagerSecretStore(secrets, environment.RECEIPT_KEY_SECRET_ARN);

export const handler = httpHandler({
  useCases: webhookUseCases({
    departments,
    facts: new DynamoFactStore(table, logFiled(logger)),
    roster: new DynamoRosterStore(table),
    webhooks: new DynamoWebhookStore(table),
    webhookKey: new SecretsManagerSecretStore(secrets, environment.WEBHOOK_KEY_SECRET_ARN),
    filing: filingWhenNeeded(receiptKey),
  }) satisfies UseCasesOf<'webhooks'>,
  contracts: webhooksContracts,
  departments,
  logger,
});
