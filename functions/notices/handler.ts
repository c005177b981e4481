import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoPreferenceStore } from '../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { noticesContracts } from '../../shared/contracts/http/contracts/notices.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { PersonalLinksEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { noticeUseCases } from './use-cases.ts';

const environment = PersonalLinksEnvironmentSchema.parse(process.env);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);

export const handler = httpHandler({
  useCases: noticeUseCases({
    preferences: new DynamoPreferenceStore(table),
    receiptKey: new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN),
    publicUrl: environment.PUBLIC_URL,
  }) satisfies UseCasesOf<'notices'>,
  contracts: noticesContracts,
  departments: new DynamoDepartmentStore(table),
  logger: newLogger('notices', environment),
});
