import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type RunMessage, RunMessageSchema } from '../../contracts/events.ts';
import type { RunQueue } from '../../ports/run-queue.ts';
import { CLIENT_OPTIONS } from '../client-options.ts';
import { inBatches } from '../in-batches.ts';
import { sendUntilTaken } from '../send-until-taken.ts';

/** How many messages one SendMessageBatch takes. */
const MESSAGE_BATCH = 10;

/** A queue's address names a host; the endpoint of the environment is the one to talk to. */
export const createSqsClient = (): SQSClient => new SQSClient({ ...CLIENT_OPTIONS, useQueueUrlAsEndpoint: false });

export class SqsRunQueue implements RunQueue {
  readonly #client: SQSClient;
  readonly #queueUrl: string;

  constructor(client: SQSClient, queueUrl: string) {
    this.#client = client;
    this.#queueUrl = queueUrl;
  }

  async send(messages: readonly RunMessage[]): Promise<void> {
    const bodies = messages.map((message) => JSON.stringify(RunMessageSchema.parse(message)));
    for (const batch of inBatches(bodies, MESSAGE_BATCH)) {
      await sendUntilTaken('SendMessageBatch', batch, (left) => this.#sendBatch(left));
    }
  }

  /** Answers with the bodies that the queue did not take. */
  async #sendBatch(bodies: readonly string[]): Promise<string[]> {
    const answer = await this.#client.send(
      new SendMessageBatchCommand({
        QueueUrl: this.#queueUrl,
        Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
      }),
    );
    const taken = new Set(answer.Successful?.map((entry) => entry.Id));
    return bodies.filter((_, index) => !taken.has(String(index)));
  }
}
