import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSHandler, SQSRecord } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { errorFields, type Logger } from '../logger.ts';

export interface QueueMessage<Body> {
  readonly body: Body;
  /** When the queue first handed it out: the same at every repetition. */
  readonly firstReceivedAt: Temporal.Instant;
}

/** `failed`: the message comes back, and after its last attempt lies in the dead-letter queue. */
export type MessageOutcome = 'done' | 'failed';

export interface QueueWork<Body> {
  readonly bodySchema: z.ZodType<Body>;
  readonly work: (message: QueueMessage<Body>) => Promise<MessageOutcome>;
  readonly logger: Logger;
}

/** Works off a queue's messages, each for itself: one that fails or makes no sense leaves the rest of its batch alone. */
export const queueHandler = <Body>({ bodySchema, work, logger }: QueueWork<Body>): SQSHandler => {
  const processor = new BatchProcessor(EventType.SQS);
  const workOff = async (record: SQSRecord): Promise<void> => {
    try {
      if ((await work(messageOf(record, bodySchema))) === 'failed') throw new UnfinishedError();
    } catch (error) {
      const { messageId } = record;
      const tries = Number(record.attributes.ApproximateReceiveCount);
      logger.error('message failed', { messageId, tries, ...errorFields(error), ...issuePlaces(error) });
      throw error;
    }
  };
  // A batch of one that fails is a message to repeat, not a function that crashed.
  return (event, context) =>
    processPartialResponse(event, workOff, processor, { context, throwOnFullBatchFailure: false });
};

class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError';
}

const messageOf = <Body>(record: SQSRecord, bodySchema: z.ZodType<Body>): QueueMessage<Body> => ({
  body: bodySchema.parse(JSON.parse(record.body)),
  firstReceivedAt: Temporal.Instant.fromEpochMilliseconds(Number(record.attributes.ApproximateFirstReceiveTimestamp)),
});

/** Where a body differs from its contract; the values that do stay out of the log. */
const issuePlaces = (error: unknown): { readonly issues?: readonly string[] } =>
  error instanceof z.ZodError ? { issues: error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) } : {};
