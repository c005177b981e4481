import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3SealedPackStore } from '../../shared/adapters/s3/s3-sealed-pack-store.ts';
import { ClosingMessageSchema } from '../../shared/contracts/events.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import type { SealMonthDeps } from './seal-month.ts';

const environment = EventEnvironmentSchema.extend({ SEALED_PACKS_BUCKET: z.string().min(1) }).parse(process.env);

const logger = newLogger('seal-month', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const deps: SealMonthDeps = {
  departments: new DynamoDepartmentStore(table),
  facts: new DynamoFactStore(table),
  ledger: new DynamoLedgerStore(table),
  packs: new S3SealedPackStore(bucketNamed(environment.SEALED_PACKS_BUCKET)),
};

export const handler = queueHandler({
  logger,
  bodySchema: ClosingMessageSchema,
  work: async ({ body }) => {
    // The judge and the writer of workbooks: needed when a month has closed.
    const { sealMonth } = await import('./seal-month.ts');
    await sealMonth(deps, body);
    logger.info('sealed', body);
    return 'done';
  },
});
