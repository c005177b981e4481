import type { Handler } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoSelfCheckStore } from '../../shared/adapters/dynamodb/dynamo-self-check-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3SealedPackStore } from '../../shared/adapters/s3/s3-sealed-pack-store.ts';
import { TickSchema } from '../../shared/contracts/events.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { logSelfCheck } from './log-self-check.ts';
import type { SelfCheckDeps } from './self-check.ts';

const environment = EventEnvironmentSchema.extend({
  SEALED_PACKS_BUCKET: z.string().min(1),
  DEPARTMENTS_A_NIGHT: z.coerce.number().int().min(1),
}).parse(process.env);

const logger = newLogger('self-check', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const deps: SelfCheckDeps = {
  agenda: new DynamoAgendaStore(table),
  departments: new DynamoDepartmentStore(table),
  ledger: new DynamoLedgerStore(table),
  packs: new S3SealedPackStore(bucketNamed(environment.SEALED_PACKS_BUCKET)),
  checks: new DynamoSelfCheckStore(table),
  departmentsANight: environment.DEPARTMENTS_A_NIGHT,
};

export const handler: Handler<unknown, void> = async (event) => {
  const { scheduledTime } = TickSchema.parse(event);
  // The judge and the reader of dossiers: needed once a night.
  const { selfCheck } = await import('./self-check.ts');
  logSelfCheck(logger, await selfCheck(deps, Temporal.Instant.from(scheduledTime)));
};
