import { createHash } from 'node:crypto';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type RunMessage, RunMessageSchema } from '../../contracts/events.ts';
import type { RunQueue } from '../../ports/run-queue.ts';
import { CLIENT_OPTIONS } from '../client-options.ts';
import { inBatches } from '../in-batches.ts';
import { backOff, type Pause, sendUntilTaken } from '../send-until-taken.ts';

/** How many messages one SendMessageBatch takes. */
const MESSAGE_BATCH = 10;

/** A queue's address names a host; the endpoint of the environment is the one to talk to. */
export const createSqsClient = (): SQSClient => new SQSClient({ ...CLIENT_OPTIONS, useQueueUrlAsEndpoint: false });

interface Entry {
  readonly body: string;
  readonly delaySeconds: number;
}

/** A whole number of seconds from 0 up to the spread: departments that are due together do not come together. */
const delayOf = (departmentId: string, spreadSeconds: number): number =>
  createHash('sha256').update(departmentId).digest().readUInt32BE() % (spreadSeconds + 1);

export class SqsRunQueue implements RunQueue {
  readonly #client: Pick<SQSClient, 'send'>;
  readonly #queueUrl: string;
  readonly #pause: Pause;

  constructor(client: Pick<SQSClient, 'send'>, queueUrl: string, pause: Pause = backOff) {
    this.#client = client;
    this.#queueUrl = queueUrl;
    this.#pause = pause;
  }

  async send(messages: readonly RunMessage[], spreadSeconds: number): Promise<void> {
    const entries = messages.map((message): Entry => ({
      body: JSON.stringify(RunMessageSchema.parse(message)),
      delaySeconds: delayOf(message.departmentId, spreadSeconds),
    }));
    for (const batch of inBatches(entries, MESSAGE_BATCH)) {
      await sendUntilTaken('SendMessageBatch', batch, (left) => this.#sendBatch(left), this.#pause);
    }
  }

  /** Answers with the entries that the queue did not take. */
  async #sendBatch(entries: readonly Entry[]): Promise<Entry[]> {
    const answer = await this.#client.send(
      new SendMessageBatchCommand({
        QueueUrl: this.#queueUrl,
        Entries: entries.map(({ body, delaySeconds }, index) => ({
          Id: String(index),
          MessageBody: body,
          ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
        })),
      }),
    );
    const taken = new Set(answer.Successful?.map((entry) => entry.Id));
    return entries.filter((_, index) => !taken.has(String(index)));
  }
}
