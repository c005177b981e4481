/** The queues of the plan on the SQS endpoint, and what the local cloud itself does with them. */

import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

export interface QueueAddress {
  readonly name: string;
  readonly url: string;
}

export interface ReceiveOptions {
  readonly atMost: number;
  readonly waitSeconds: number;
  readonly signal: AbortSignal;
}

export class Queues {
  readonly #client: SQSClient;

  constructor(client: SQSClient) {
    this.#client = client;
  }

  /** Creates the queue, or gives the one that exists the attributes. */
  async ensure({ name, url }: QueueAddress, attributes: Readonly<Record<string, string>>): Promise<void> {
    await this.#client.send(new CreateQueueCommand({ QueueName: name }));
    await this.#client.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: { ...attributes } }));
  }

  async send(url: string, body: string): Promise<void> {
    await this.#client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
  }

  /** Empty when nothing came within the wait, or the signal aborted it. */
  async receive(url: string, { atMost, waitSeconds, signal }: ReceiveOptions): Promise<readonly Message[]> {
    try {
      const { Messages = [] } = await this.#client.send(
        new ReceiveMessageCommand({
          QueueUrl: url,
          MaxNumberOfMessages: atMost,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
        { abortSignal: signal },
      );
      return Messages;
    } catch (error) {
      if (signal.aborted) return [];
      throw error;
    }
  }

  async delete(url: string, { ReceiptHandle }: Message): Promise<void> {
    await this.#client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
  }

  async showAgainAfter(seconds: number, url: string, ReceiptHandle: string | undefined): Promise<void> {
    await this.#client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: seconds }),
    );
  }

  /** Messages waiting, delayed or being worked on. */
  async depth(url: string): Promise<number> {
    const { Attributes = {} } = await this.#client.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    );
    return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  }
}
