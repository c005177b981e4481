import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoChangeStore } from '../../shared/adapters/dynamodb/dynamo-change-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoPreferenceStore } from '../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import { DynamoPolicyStore } from '../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { DynamoStandingStore } from '../../shared/adapters/dynamodb/dynamo-standing-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import {
  createEventBridgeClient,
  EventBridgeAnnouncer,
} from '../../shared/adapters/eventbridge/event-bridge-announcer.ts';
import { createSqsClient } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import { SqsMessageQueue } from '../../shared/adapters/sqs/sqs-message-queue.ts';
import { ClosingMessageSchema, RetentionMessageSchema, RunMessageSchema } from '../../shared/contracts/events.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { loggedAnnouncer } from '../../shared/runtime/events/logged-announcer.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { judgeDepartment, type JudgeDepartmentDeps } from './judge-department.ts';

const environment = EventEnvironmentSchema.extend({
  EVENT_BUS_NAME: z.string().min(1),
  CLOSINGS_QUEUE_URL: z.string().min(1),
  RETENTION_QUEUE_URL: z.string().min(1),
}).parse(process.env);

const logger = newLogger('judge', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const sqs = createSqsClient();
const deps: JudgeDepartmentDeps = {
  departments: new DynamoDepartmentStore(table),
  agenda: new DynamoAgendaStore(table),
  changes: new DynamoChangeStore(table),
  facts: new DynamoFactStore(table),
  policies: new DynamoPolicyStore(table),
  preferences: new DynamoPreferenceStore(table),
  ledger: new DynamoLedgerStore(table),
  standings: new DynamoStandingStore(table),
  announcer: loggedAnnouncer(new EventBridgeAnnouncer(createEventBridgeClient(), environment.EVENT_BUS_NAME), logger),
  closings: new SqsMessageQueue(sqs, environment.CLOSINGS_QUEUE_URL, ClosingMessageSchema),
  retention: new SqsMessageQueue(sqs, environment.RETENTION_QUEUE_URL, RetentionMessageSchema),
};

export const handler = queueHandler({
  logger,
  bodySchema: RunMessageSchema,
  work: async ({ body, firstReceivedAt }) => {
    await judgeDepartment(deps, body);
    const { departmentId, logicalTime, months } = body;
    const delay = Temporal.Instant.from(logicalTime).until(firstReceivedAt);
    logger.info('run', { departmentId, logicalTime, months }, { RunDelay: delay.total('seconds') });
    return 'done';
  },
});
