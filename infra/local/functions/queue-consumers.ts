/** Loops that take messages from a queue and hand them to a function. */

import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Queues } from '../servers/queues.ts';
import type { EventSourcePlan, QueuePlan } from '../template/plan.ts';
import { type AsyncQueue, finalFailures } from './async-invocations.ts';
import type { LocalFunction } from './local-function.ts';

/** A failed message comes back after this long, not after its queue's visibility timeout: waiting helps nobody here. */
const RETRY_SECONDS = 1;
const WAIT_SECONDS = 20;
const MOST_MESSAGES_AT_ONCE = 10;

export interface Consumer {
  readonly queueUrl: string;
  readonly batchSize: number;
  /** Deletes what is done and shows again what failed. */
  readonly work: (messages: readonly Message[]) => Promise<void>;
}

/**
 * An event source mapping: messages become Lambda's SQS event, and failed ones return to the queue. `nowMs` is the local
 * cloud's clock.
 */
export function eventSourceConsumer(
  source: EventSourcePlan,
  queue: QueuePlan,
  target: LocalFunction,
  queues: Queues,
  { region, nowMs }: { readonly region: string; readonly nowMs: () => number },
): Consumer {
  const firstReceivedMs = new Map<string | undefined, number>();
  return {
    queueUrl: queue.url,
    batchSize: Math.min(source.batchSize, MOST_MESSAGES_AT_ONCE),
    async work(messages) {
      const records = messages.map((message) => {
        const receivedMs = firstReceivedMs.get(message.MessageId) ?? nowMs();
        firstReceivedMs.set(message.MessageId, receivedMs);
        return recordOf(message, queue.arn, region, receivedMs);
      });
      const result = await target.invoke({ Records: records });
      const done =
        result.outcome === 'failed'
          ? []
          : source.reportsItemFailures
            ? reportedDone(messages, result.payload)
            : messages;
      for (const message of messages) {
        if (done.includes(message)) {
          firstReceivedMs.delete(message.MessageId);
          await queues.delete(queue.url, message);
        } else await queues.showAgainAfter(RETRY_SECONDS, queue.url, message.ReceiptHandle);
      }
    },
  };
}

/** Asynchronous invocations of one function: tried again as often as the template says, then to its dead-letter queue. */
export function asyncConsumer(
  { url }: AsyncQueue,
  target: LocalFunction,
  queues: Queues,
  deadLetterQueues: readonly QueuePlan[],
): Consumer {
  return {
    queueUrl: url,
    batchSize: 1,
    async work(messages) {
      for (const message of messages) {
        const event = message.Body ?? 'null';
        const result = await target.invoke(JSON.parse(event));
        const tries = Number(message.Attributes?.ApproximateReceiveCount ?? 1);
        if (result.outcome === 'failed') {
          if (tries <= target.plan.retryAttempts) {
            await queues.showAgainAfter(RETRY_SECONDS, url, message.ReceiptHandle);
            continue;
          }
          for (const { queueUrl, body } of finalFailures(target.plan, deadLetterQueues, event, result)) {
            await queues.send(queueUrl, body);
          }
        }
        await queues.delete(url, message);
      }
    },
  };
}

/** Until the signal aborts; `onReceived` hears of every batch before it is worked on. */
export async function consume(
  { queueUrl, batchSize, work }: Consumer,
  queues: Queues,
  { signal, onReceived }: { readonly signal: AbortSignal; readonly onReceived: () => void },
): Promise<void> {
  while (!signal.aborted) {
    const messages = await queues.receive(queueUrl, { atMost: batchSize, waitSeconds: WAIT_SECONDS, signal });
    if (messages.length === 0) continue;
    onReceived();
    await work(messages);
  }
}

const BatchResponseSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/** As Lambda reads it: no failures listed means all done; an answer of another shape or an unknown id, nothing done. */
function reportedDone(messages: readonly Message[], payload = 'null'): readonly Message[] {
  const response = BatchResponseSchema.safeParse(JSON.parse(payload) ?? {});
  if (!response.success) return [];
  const failed = (response.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  const known = new Set(messages.map(({ MessageId }) => MessageId));
  if (!failed.every((id) => known.has(id))) return [];
  return messages.filter(({ MessageId }) => !failed.includes(MessageId ?? ''));
}

/** The receipt is stamped by the local cloud's clock, as everything is that a function reckons with. */
function recordOf(message: Message, queueArn: string, region: string, firstReceivedMs: number): object {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: { ...message.Attributes, ApproximateFirstReceiveTimestamp: String(firstReceivedMs) },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}
