/** The real adapters of every function, on simulated services. */

import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SESClient } from '@aws-sdk/client-ses';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoAgendaStore } from '../../../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoCalendarStore } from '../../../../shared/adapters/dynamodb/dynamo-calendar-store.ts';
import { DynamoChangeStore } from '../../../../shared/adapters/dynamodb/dynamo-change-store.ts';
import { DynamoDepartmentStore } from '../../../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoNoticeStore } from '../../../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoOutageStore } from '../../../../shared/adapters/dynamodb/dynamo-outage-store.ts';
import { DynamoPolicyStore } from '../../../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { DynamoPreferenceStore } from '../../../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import { DynamoRosterStore } from '../../../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DynamoStandingStore } from '../../../../shared/adapters/dynamodb/dynamo-standing-store.ts';
import { DynamoTable } from '../../../../shared/adapters/dynamodb/dynamo-table.ts';
import { EventBridgeAnnouncer } from '../../../../shared/adapters/eventbridge/event-bridge-announcer.ts';
import type { Pause } from '../../../../shared/adapters/send-until-taken.ts';
import { SesMailer } from '../../../../shared/adapters/ses/ses-mailer.ts';
import { SqsMessageQueue } from '../../../../shared/adapters/sqs/sqs-message-queue.ts';
import { SqsRunQueue } from '../../../../shared/adapters/sqs/sqs-run-queue.ts';
import { ClosingMessageSchema, RetentionMessageSchema } from '../../../../shared/contracts/events.ts';
import { InMemoryCourseFileStore } from '../../../../shared/ports/in-memory/in-memory-course-file-store.ts';
import { InMemoryMessenger } from '../../../../shared/ports/in-memory/in-memory-messenger.ts';
import { InMemorySecretStore } from '../../../../shared/ports/in-memory/in-memory-secret-store.ts';
import type { SealedPackStore } from '../../../../shared/ports/sealed-pack-store.ts';
import { sdkClient } from './sdk-client.ts';

/** Each answers a command of the SDK as its service does. */
export interface ServiceClients {
  readonly table: (command: unknown) => Promise<unknown>;
  readonly events: (command: unknown) => Promise<unknown>;
  readonly queues: (command: unknown) => Promise<unknown>;
  readonly mail: (command: unknown) => Promise<unknown>;
  readonly packs: SealedPackStore;
  readonly pause: Pause;
}

const RECEIPT_KEY = 'the receipt key of the simulation';
const FROM = 'baifang@example.com';

export const adaptersOn = ({ table: items, events, queues, mail, packs, pause }: ServiceClients) => {
  const table = new DynamoTable(sdkClient<DynamoDBDocumentClient>(items), 'table', pause);
  const sqs = sdkClient<SQSClient>(queues);
  return {
    departments: new DynamoDepartmentStore(table),
    roster: new DynamoRosterStore(table),
    policies: new DynamoPolicyStore(table),
    outages: new DynamoOutageStore(table),
    calendar: new DynamoCalendarStore(table),
    changes: new DynamoChangeStore(table),
    agenda: new DynamoAgendaStore(table),
    facts: new DynamoFactStore(table),
    ledger: new DynamoLedgerStore(table),
    standings: new DynamoStandingStore(table),
    notices: new DynamoNoticeStore(table),
    preferences: new DynamoPreferenceStore(table),
    runs: new SqsRunQueue(sqs, 'judge', pause),
    closings: new SqsMessageQueue(sqs, 'seal-month', ClosingMessageSchema),
    retention: new SqsMessageQueue(sqs, 'retire-records', RetentionMessageSchema),
    announcer: new EventBridgeAnnouncer(sdkClient<EventBridgeClient>(events), 'bus', pause),
    mailer: new SesMailer(sdkClient<SESClient>(mail), { from: FROM, configurationSet: 'simulation' }),
    messenger: new InMemoryMessenger(),
    courseFiles: new InMemoryCourseFileStore(),
    receiptKey: new InMemorySecretStore(RECEIPT_KEY),
    packs,
  };
};

type Made = ReturnType<typeof adaptersOn>;
type PortOf<Key extends keyof Made> = { readonly [Member in keyof Made[Key]]: Made[Key][Member] };

/** By their public sides: a wrapper may stand for any of them. */
export type Adapters = { readonly [Key in keyof Made]: PortOf<Key> };
