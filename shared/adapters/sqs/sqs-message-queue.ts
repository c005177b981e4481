import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod';
import type { MessageQueue } from '../../ports/message-queue.ts';

export class SqsMessageQueue<Message> implements MessageQueue<Message> {
  readonly #client: Pick<SQSClient, 'send'>;
  readonly #queueUrl: string;
  readonly #schema: z.ZodType<Message>;

  /** What does not pass the schema is a mistake of ours: it throws rather than leave. */
  constructor(client: Pick<SQSClient, 'send'>, queueUrl: string, schema: z.ZodType<Message>) {
    this.#client = client;
    this.#queueUrl = queueUrl;
    this.#schema = schema;
  }

  async send(message: Message): Promise<void> {
    const MessageBody = JSON.stringify(this.#schema.parse(message));
    await this.#client.send(new SendMessageCommand({ QueueUrl: this.#queueUrl, MessageBody }));
  }
}
