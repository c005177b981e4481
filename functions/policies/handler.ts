import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoOutageStore } from '../../shared/adapters/dynamodb/dynamo-outage-store.ts';
import { DynamoPolicyStore } from '../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { policiesContracts } from '../../shared/contracts/http/contracts/policies.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { HttpEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { policyUseCases } from './use-cases.ts';

const environment = HttpEnvironmentSchema.parse(process.env);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);

export const handler = httpHandler({
  useCases: policyUseCases({
    departments,
    facts: new DynamoFactStore(table),
    policies: new DynamoPolicyStore(table),
    outages: new DynamoOutageStore(table),
  }) satisfies UseCasesOf<'policies'>,
  contracts: policiesContracts,
  departments,
  logger: newLogger('policies', environment),
});
