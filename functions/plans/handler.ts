import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { plansContracts } from '../../shared/contracts/http/contracts/plans.ts';
import { logFiled } from '../../shared/runtime/filed-records.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { ReceivingEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { planUseCases } from './use-cases.ts';

const environment = ReceivingEnvironmentSchema.parse(process.env);
const logger = newLogger('plans', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);
const receiptKey = new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN);

export const handler = httpHandler({
  useCases: planUseCases({
    departments,
    facts: new DynamoFactStore(table, logFiled(logger)),
    receiptKey,
  }) satisfies UseCasesOf<'plans'>,
  contracts: plansContracts,
  departments,
  logger,
});
