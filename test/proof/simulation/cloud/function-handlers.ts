/** The functions as their handlers wire them, on the adapters of the simulation. */

import { CONTRACTS } from '../../../../shared/contracts/http/operations.ts';
import type { Context, SQSBatchResponse, SQSEvent, SQSHandler } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { appealUseCases } from '../../../../functions/appeals/use-cases.ts';
import { conductUseCases } from '../../../../functions/conduct/use-cases.ts';
import { deliverNotices } from '../../../../functions/deliver-notices/deliver-notices.ts';
import { judgeDepartment } from '../../../../functions/judge/judge-department.ts';
import { leaveUseCases } from '../../../../functions/leaves/use-cases.ts';
import { ledgerUseCases } from '../../../../functions/ledger/use-cases.ts';
import { logUseCases } from '../../../../functions/logs/use-cases.ts';
import { meetingUseCases } from '../../../../functions/meetings/use-cases.ts';
import { monthUseCases } from '../../../../functions/months/use-cases.ts';
import { policyUseCases } from '../../../../functions/policies/use-cases.ts';
import { prospectUseCases } from '../../../../functions/prospects/use-cases.ts';
import { reportUseCases } from '../../../../functions/reports/use-cases.ts';
import { retireRecords } from '../../../../functions/retire-records/retire-records.ts';
import { sealMonth } from '../../../../functions/seal-month/seal-month.ts';
import { sessionUseCases } from '../../../../functions/session/use-cases.ts';
import { standingsUseCases } from '../../../../functions/standings/use-cases.ts';
import { tick } from '../../../../functions/tick/tick.ts';
import { DeliveryEventSchema } from '../../../../functions/track-delivery/delivery-event.ts';
import { trackDelivery } from '../../../../functions/track-delivery/track-delivery.ts';
import {
  ClosingMessageSchema,
  LEDGER_APPENDED,
  LedgerAppendedSchema,
  RetentionMessageSchema,
  RunMessageSchema,
  TickSchema,
} from '../../../../shared/contracts/events.ts';
import { printInstant } from '../../../../shared/domain/time/instant.ts';
import { busEventSchema } from '../../../../shared/runtime/events/bus-event.ts';
import { queueHandler, type QueueWork } from '../../../../shared/runtime/events/queue-handler.ts';
import { httpHandler } from '../../../../shared/runtime/http/http-handler.ts';
import type { Logger } from '../../../../shared/runtime/logger.ts';
import type { QueueName } from '../story/story.ts';
import type { Adapters } from './adapters.ts';

/** What a planted bug may stand in for. */
export const USE_CASES = { tick, judgeDepartment, deliverNotices, trackDelivery, sealMonth };
export type UseCases = typeof USE_CASES;

const SILENT: Logger = { correlate: () => undefined, info: () => undefined, error: () => undefined };
const RETENTION_TERMS = { contacts: 24, texts: 36 };
const PUBLIC_URL = 'https://baifang.example.com';

export const apiHandler = (adapters: Adapters) =>
  httpHandler({
    useCases: {
      ...logUseCases(adapters),
      ...leaveUseCases(adapters),
      ...appealUseCases(adapters),
      ...conductUseCases(adapters),
      ...ledgerUseCases(adapters),
      ...meetingUseCases(adapters),
      ...monthUseCases(adapters),
      ...policyUseCases(adapters),
      ...prospectUseCases(adapters),
      ...reportUseCases(adapters),
      ...sessionUseCases(adapters),
      ...standingsUseCases(adapters),
    },
    contracts: CONTRACTS,
    departments: adapters.departments,
    logger: SILENT,
  });

export const tickHandler =
  (adapters: Adapters, useCases: UseCases) =>
  async (event: unknown): Promise<void> => {
    const { scheduledTime } = TickSchema.parse(event);
    await useCases.tick(adapters, Temporal.Instant.from(scheduledTime));
  };

type QueueFunction = (event: SQSEvent) => Promise<SQSBatchResponse>;

const queueFunction = <Body>(work: Omit<QueueWork<Body>, 'logger'>): QueueFunction => {
  const handler: SQSHandler = queueHandler({ ...work, logger: SILENT });
  return async (event) => {
    const answer = await handler(event, NO_CONTEXT, () => undefined);
    if (typeof answer !== 'object') throw new TypeError('a queue function says which messages failed');
    return answer;
  };
};

/** Of what Lambda tells a function, the handlers of queues read nothing. */
const NO_CONTEXT = {} as Context;

type QueueHandlers = Readonly<Record<QueueName, (adapters: Adapters, useCases: UseCases) => QueueFunction>>;

export const QUEUE_HANDLERS: QueueHandlers = {
  judge: (adapters, { judgeDepartment: judge }) =>
    queueFunction({
      bodySchema: RunMessageSchema,
      work: async ({ body }) => {
        await judge(adapters, body);
        return 'done';
      },
    }),
  'deliver-notices': (adapters, { deliverNotices: deliver }) => {
    const deps = { ...adapters, publicUrl: PUBLIC_URL };
    return queueFunction({
      bodySchema: busEventSchema(LEDGER_APPENDED, LedgerAppendedSchema),
      work: async ({ body, firstReceivedAt }) =>
        (await deliver(deps, body, firstReceivedAt)) === 'unfinished' ? 'failed' : 'done',
    });
  },
  'track-delivery': (adapters, { trackDelivery: track }) =>
    queueFunction({
      bodySchema: DeliveryEventSchema,
      work: async ({ body, firstReceivedAt }) => {
        await track(adapters, body, printInstant(firstReceivedAt));
        return 'done';
      },
    }),
  'seal-month': (adapters, { sealMonth: seal }) =>
    queueFunction({
      bodySchema: ClosingMessageSchema,
      work: async ({ body }) => {
        await seal(adapters, body);
        return 'done';
      },
    }),
  'retire-records': (adapters) =>
    queueFunction({
      bodySchema: RetentionMessageSchema,
      work: async ({ body }) => {
        await retireRecords({ ...adapters, terms: RETENTION_TERMS }, body);
        return 'done';
      },
    }),
};
