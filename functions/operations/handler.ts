import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoChangeStore } from '../../shared/adapters/dynamodb/dynamo-change-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoStandingStore } from '../../shared/adapters/dynamodb/dynamo-standing-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { SqsDeadLetterStore } from '../../shared/adapters/sqs/sqs-dead-letter-store.ts';
import { createSqsClient } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import { FAILING_WORKERS } from '../../shared/contracts/http/dead-letters.ts';
import { operationsContracts } from '../../shared/contracts/http/contracts/operations.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { HttpEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { operationsUseCases } from './use-cases.ts';

const QueuesSchema = z.array(
  z.strictObject({ worker: z.enum(FAILING_WORKERS), url: z.url(), sourceUrl: z.url().nullable() }),
);

const environment = HttpEnvironmentSchema.extend({
  DEAD_LETTER_QUEUES: z.string().transform((text) => QueuesSchema.parse(JSON.parse(text))),
}).parse(process.env);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);

export const handler = httpHandler({
  useCases: operationsUseCases({
    departments,
    ledger: new DynamoLedgerStore(table),
    agenda: new DynamoAgendaStore(table),
    changes: new DynamoChangeStore(table),
    standings: new DynamoStandingStore(table),
    deadLetters: new SqsDeadLetterStore(createSqsClient(), environment.DEAD_LETTER_QUEUES),
  }) satisfies UseCasesOf<'operations'>,
  contracts: operationsContracts,
  departments,
  logger: newLogger('operations', environment),
});
