import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createSqsClient, SqsRunQueue } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import { InMemoryRunQueue } from '../../shared/ports/in-memory/in-memory-run-queue.ts';
import { useFauxqs } from '../support/fauxqs.ts';
import { runMessages, runQueueSuite } from './suites/run-queue-suite.ts';

runQueueSuite('in memory', () => {
  const queue = new InMemoryRunQueue();
  return { queue, waiting: () => queue.sent };
});

const newQueue = useFauxqs();
runQueueSuite('in SQS', () => {
  const { url, bodies } = newQueue();
  return {
    queue: new SqsRunQueue(createSqsClient(), url),
    waiting: () => bodies().map((body): unknown => JSON.parse(body)),
  };
});

describe('SQS, where no server on this machine can play it', () => {
  const client = new SQSClient({ region: 'us-east-1' });
  const sqs = mockClient(client);
  const sentBodies = (call: number): string[] =>
    sqs.commandCall(call, SendMessageBatchCommand).args[0].input.Entries?.map((entry) => entry.MessageBody ?? '') ?? [];

  it('messages that SQS did not take are sent again, and only those', async () => {
    sqs.reset();
    sqs
      .on(SendMessageBatchCommand)
      .resolvesOnce({
        Successful: [{ Id: '0', MessageId: 'm0', MD5OfMessageBody: '' }],
        Failed: [{ Id: '1', Code: 'InternalError', SenderFault: false }],
      })
      .resolvesOnce({ Successful: [{ Id: '0', MessageId: 'm1', MD5OfMessageBody: '' }], Failed: [] });
    const messages = runMessages(2);
    await new SqsRunQueue(client, 'https://queue').send(messages, 0);
    expect(sqs.commandCalls(SendMessageBatchCommand)).toHaveLength(2);
    expect(sentBodies(1)).toEqual([JSON.stringify(messages[1])]);
  });

  it('departments are spread over the time given, each at its own point of it', async () => {
    sqs.reset();
    const delays = async (spreadSeconds: number) => {
      sqs.reset();
      sqs
        .on(SendMessageBatchCommand)
        .callsFake(({ Entries = [] }: { Entries?: readonly { readonly Id: string }[] }) => ({
          Successful: Entries.map(({ Id }) => ({ Id })),
        }));
      await new SqsRunQueue(client, 'https://queue').send(runMessages(200), spreadSeconds);
      return sqs
        .commandCalls(SendMessageBatchCommand)
        .flatMap(({ args }) => args[0].input.Entries ?? [])
        .map(({ DelaySeconds = 0 }) => DelaySeconds);
    };
    const spread = await delays(10);
    expect(new Set(spread)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(await delays(10)).toEqual(spread);
    expect(new Set(await delays(0))).toEqual(new Set([0]));
  });

  it('a message that SQS never takes is an error, not a loss', async () => {
    sqs.reset();
    sqs.on(SendMessageBatchCommand).resolves({
      Successful: [],
      Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }],
    });
    const sending = new SqsRunQueue(client, 'https://queue').send(runMessages(1), 0);
    await expect(sending).rejects.toThrow('SendMessageBatch: 1 of 1 not taken');
  });

  it('a message that is none is an error and nothing is sent', async () => {
    sqs.reset();
    const message = { departmentId: '', logicalTime: '2026-11-23T12:05:00Z', months: [] };
    const sending = new SqsRunQueue(client, 'https://queue').send([message], 0);
    await expect(sending).rejects.toThrow('departmentId');
    expect(sqs.calls()).toHaveLength(0);
  });
});
