import type { Handler } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import {
  createEventBridgeClient,
  EventBridgeAnnouncer,
} from '../../shared/adapters/eventbridge/event-bridge-announcer.ts';
import { createSqsClient, SqsRunQueue } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import { TickSchema } from '../../shared/contracts/events.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { loggedAnnouncer } from '../../shared/runtime/events/logged-announcer.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { tick, type TickDeps } from './tick.ts';

const environment = EventEnvironmentSchema.extend({
  RUNS_QUEUE_URL: z.url(),
  EVENT_BUS_NAME: z.string().min(1),
}).parse(process.env);

const logger = newLogger('tick', environment);
const deps: TickDeps = {
  agenda: new DynamoAgendaStore(new DynamoTable(createDocumentClient(), environment.TABLE_NAME)),
  runs: new SqsRunQueue(createSqsClient(), environment.RUNS_QUEUE_URL),
  announcer: loggedAnnouncer(new EventBridgeAnnouncer(createEventBridgeClient(), environment.EVENT_BUS_NAME), logger),
};

export const handler: Handler<unknown, void> = async (event) => {
  const { scheduledTime } = TickSchema.parse(event);
  const { departments, behind, entries } = await tick(deps, Temporal.Instant.from(scheduledTime));
  logger.info('tick', { scheduledTime, departments }, { RunsBehind: behind, EntriesPending: entries });
};
