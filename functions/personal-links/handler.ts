import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoPreferenceStore } from '../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { ReceivingEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { endpointHandler } from '../../shared/runtime/http/http-handler.ts';
import { linkEndpoints } from '../../shared/runtime/http/link-endpoints.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { personalLinkUseCases } from './use-cases.ts';

const environment = ReceivingEnvironmentSchema.parse(process.env);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);

export const handler = endpointHandler(
  linkEndpoints(
    personalLinkUseCases({
      departments: new DynamoDepartmentStore(table),
      facts: new DynamoFactStore(table),
      preferences: new DynamoPreferenceStore(table),
      receiptKey: new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN),
    }),
  ),
  newLogger('personal-links', environment),
);
