import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { InMemorySealedPackStore } from '../../../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import type { QueueName } from '../story/story.ts';
import type { ServiceClients } from './adapters.ts';
import type { Faults } from './faults.ts';
import { type Invocation, ServiceError } from './invocation.ts';
import type { MailService } from './mail-service.ts';
import type { SimulatedDynamoDb } from './simulated-dynamodb.ts';
import type { SimulatedQueue } from './simulated-queue.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface Services {
  readonly time: VirtualTime;
  readonly faults: Faults;
  readonly table: SimulatedDynamoDb;
  readonly mail: MailService;
  readonly packs: InMemorySealedPackStore;
  readonly queue: (name: QueueName) => SimulatedQueue;
}

const FIRST_PAUSE_MS = 50;

/** The services as the invocation at hand reaches them: every call of an adapter is one that may go wrong. */
export const clientsFor = (services: Services, current: () => Invocation): ServiceClients => ({
  table: (command) => {
    const { table, faults, time } = services;
    const refuse = () => (faults.isTableGone(time.nowMs) ? new ServiceError('InternalServerError') : undefined);
    const half = halfOf(command);
    return current().call({
      serve: () => table.answer(command),
      refuse,
      ...(half !== null && {
        serveHalf: () => {
          table.answer(half.taken);
          return half.answer;
        },
      }),
    });
  },
  events: (command) =>
    current().call({ serve: () => putEvents(services, command), serveHalf: () => putEvents(services, command, true) }),
  queues: (command) =>
    current().call({ serve: () => enqueue(services, command), serveHalf: () => enqueue(services, command, true) }),
  mail: (command) => {
    const invocation = current();
    return invocation.call({ serve: () => services.mail.answer(command, invocation), isRepeatable: false });
  },
  packs: {
    keep: (place, file) => current().call({ serve: () => services.packs.keep(place, file) }),
    read: (place) => current().call({ serve: () => services.packs.read(place) }),
    addresses: (place) => current().call({ serve: () => services.packs.addresses(place) }),
  },
  pause: (round) => current().pause(FIRST_PAUSE_MS * 2 ** (round - 1)),
});

/** The first half of a batch of writes, and the answer that gives the rest back. */
const halfOf = (command: unknown): { readonly taken: BatchWriteCommand; readonly answer: object } | null => {
  if (!(command instanceof BatchWriteCommand)) return null;
  const [[name, requests] = ['', []]] = Object.entries(command.input.RequestItems ?? {});
  const half = Math.floor(requests.length / 2);
  return {
    taken: new BatchWriteCommand({ RequestItems: { [name]: requests.slice(0, half) } }),
    answer: { UnprocessedItems: { [name]: requests.slice(half) } },
  };
};

const putEvents = ({ queue }: Services, command: unknown, isHalf = false): object => {
  if (!(command instanceof PutEventsCommand)) throw new TypeError(`no event: ${String(command)}`);
  const entries = command.input.Entries ?? [];
  const taken = isHalf ? Math.floor(entries.length / 2) : entries.length;
  return {
    Entries: entries.map(({ Source, DetailType, Detail = '' }, index) => {
      if (index >= taken) return { ErrorCode: 'ThrottlingException' };
      const detail: unknown = JSON.parse(Detail);
      queue('deliver-notices').take(JSON.stringify({ source: Source, 'detail-type': DetailType, detail }));
      return { EventId: `event-${index}` };
    }),
  };
};

const enqueue = ({ queue }: Services, command: unknown, isHalf = false): object => {
  if (command instanceof SendMessageCommand) {
    const { QueueUrl, MessageBody = '' } = command.input;
    queue(QueueUrl as QueueName).take(MessageBody);
    return {};
  }
  if (!(command instanceof SendMessageBatchCommand)) throw new TypeError(`no message: ${String(command)}`);
  const { QueueUrl, Entries = [] } = command.input;
  const taken = isHalf ? Entries.slice(0, Math.floor(Entries.length / 2)) : Entries;
  for (const { MessageBody = '', DelaySeconds = 0 } of taken) {
    queue(QueueUrl as QueueName).take(MessageBody, DelaySeconds * 1_000);
  }
  return { Successful: taken.map(({ Id }) => ({ Id })) };
};
