import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoStandingStore } from '../../shared/adapters/dynamodb/dynamo-standing-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { standingsContracts } from '../../shared/contracts/http/contracts/standings.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { HttpEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { standingsUseCases } from './use-cases.ts';

const environment = HttpEnvironmentSchema.parse(process.env);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);

export const handler = httpHandler({
  useCases: standingsUseCases({
    departments,
    facts: new DynamoFactStore(table),
    standings: new DynamoStandingStore(table),
  }) satisfies UseCasesOf<'standings'>,
  contracts: standingsContracts,
  departments,
  logger: newLogger('standings', environment),
});
