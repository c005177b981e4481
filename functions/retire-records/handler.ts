import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { RetentionMessageSchema } from '../../shared/contracts/events.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { retireRecords, type RetireRecordsDeps } from './retire-records.ts';

const Months = z.coerce.number().int().min(1).max(1200);
const environment = EventEnvironmentSchema.extend({
  RETENTION_CONTACTS_MONTHS: Months,
  RETENTION_TEXTS_MONTHS: Months,
}).parse(process.env);

const logger = newLogger('retire-records', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const deps: RetireRecordsDeps = {
  departments: new DynamoDepartmentStore(table),
  facts: new DynamoFactStore(table),
  terms: { contacts: environment.RETENTION_CONTACTS_MONTHS, texts: environment.RETENTION_TEXTS_MONTHS },
};

export const handler = queueHandler({
  logger,
  bodySchema: RetentionMessageSchema,
  work: async ({ body }) => {
    const retired = await retireRecords(deps, body);
    logger.info('retention', { ...body, ...retired });
    return 'done';
  },
});
