import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { busEventSchema } from '../../../../shared/runtime/events/bus-event.ts';
import {
  type MessageOutcome,
  queueHandler,
  type QueueMessage,
} from '../../../../shared/runtime/events/queue-handler.ts';
import { WatchedLogger } from '../../../support/watched-logger.ts';

const FIRST_RECEIVED_MS = Date.UTC(2026, 10, 23, 12, 5);

const eventOf = (...bodies: readonly string[]): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `m${index + 1}`,
    receiptHandle: 'r',
    body,
    attributes: {
      ApproximateReceiveCount: '2',
      SentTimestamp: '0',
      SenderId: 'sender',
      ApproximateFirstReceiveTimestamp: String(FIRST_RECEIVED_MS),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:111122223333:runs',
    awsRegion: 'eu-west-1',
  })),
});

type Body = { readonly id: string };

const run = async (event: SQSEvent, work: (message: QueueMessage<Body>) => Promise<MessageOutcome>) => {
  const logger = new WatchedLogger();
  const handler = queueHandler({ bodySchema: z.strictObject({ id: z.string() }), work, logger });
  const response = (await handler(event, {} as Context, () => undefined)) as SQSBatchResponse;
  const errors = logger.lines.map(({ fields }) => fields);
  return { failed: response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), errors };
};

const done = (): Promise<MessageOutcome> => Promise.resolve('done');

describe('a queue handler', () => {
  it('hands each message on with the time of its first receipt', async () => {
    const seen: unknown[] = [];
    const { failed } = await run(eventOf('{"id":"a"}', '{"id":"b"}'), ({ body, firstReceivedAt }) => {
      seen.push([body.id, firstReceivedAt.toString()]);
      return done();
    });
    expect(failed).toEqual([]);
    expect(seen).toEqual([
      ['a', '2026-11-23T12:05:00Z'],
      ['b', '2026-11-23T12:05:00Z'],
    ]);
  });

  it.each([
    ['no JSON', '{'],
    ['of another shape', '{"id":1}'],
    ['with an unknown field', '{"id":"a","name":"王芳"}'],
  ])('reports a message that is %s as failed and works off the rest', async (_, body) => {
    const seen: string[] = [];
    const { failed } = await run(eventOf(body, '{"id":"b"}'), (message) => {
      seen.push(message.body.id);
      return done();
    });
    expect(failed).toEqual(['m1']);
    expect(seen).toEqual(['b']);
  });

  it('reports a whole batch that fails message by message, without throwing', async () => {
    const { failed } = await run(eventOf('{"id":"a"}', '{"id":"b"}'), ({ body }) =>
      body.id === 'a' ? Promise.resolve('failed') : Promise.reject(new Error('broken')),
    );
    expect(failed).toEqual(['m1', 'm2']);
  });

  it('logs ids, the kind of error and the place of a fault, never a value or a message', async () => {
    const { errors } = await run(eventOf('{"id":{"name":"王芳"}}', '{"id":"b"}'), () =>
      Promise.reject(new Error('王芳 not found')),
    );
    expect(errors).toMatchObject([
      { messageId: 'm1', tries: 2, errorName: 'ZodError', issues: ['id: invalid_type'] },
      { messageId: 'm2', tries: 2, errorName: 'Error' },
    ]);
    expect(JSON.stringify(errors)).not.toContain('王芳');
  });
});

describe('a bus event', () => {
  const schema = busEventSchema(
    { source: 'baifang.ledger', detailType: 'LedgerAppended.v1' },
    z.object({ id: z.string() }),
  );
  const event = { version: '0', source: 'baifang.ledger', 'detail-type': 'LedgerAppended.v1', detail: { id: 'a' } };

  it('is read out of its envelope', () => {
    expect(schema.parse(event)).toEqual({ id: 'a' });
  });

  it.each([
    ['source', { ...event, source: 'aws.ses' }],
    ['type', { ...event, 'detail-type': 'LedgerAppended.v2' }],
    ['detail', { ...event, detail: { id: 1 } }],
  ])('of another %s is refused', (_, other) => {
    expect(schema.safeParse(other).success).toBe(false);
  });
});
