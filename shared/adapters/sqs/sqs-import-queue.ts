import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type ImportMessage, ImportMessageSchema } from '../../contracts/events.ts';
import type { ImportQueue } from '../../ports/import-queue.ts';

export class SqsImportQueue implements ImportQueue {
  readonly #client: SQSClient;
  readonly #queueUrl: string;

  constructor(client: SQSClient, queueUrl: string) {
    this.#client = client;
    this.#queueUrl = queueUrl;
  }

  async send(message: ImportMessage): Promise<void> {
    const MessageBody = JSON.stringify(ImportMessageSchema.parse(message));
    await this.#client.send(new SendMessageCommand({ QueueUrl: this.#queueUrl, MessageBody }));
  }
}
