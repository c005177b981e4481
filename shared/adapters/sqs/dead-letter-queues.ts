import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { compareText } from '../../domain/text-order.ts';

const RedrivePolicySchema = z.object({ deadLetterTargetArn: z.string() });

interface FoundQueue {
  readonly url: string;
  readonly name: string;
  readonly arn: string;
  /** About how many messages wait in it. */
  readonly waiting: number;
  /** ARN of the queue that takes what this one's consumer fails to do; null where it has none. */
  readonly deadLetterArn: string | null;
}

export interface DeadLetterQueue {
  readonly url: string;
  readonly name: string;
  readonly waiting: number;
  /** The queue whose consumer failed. */
  readonly sourceUrl: string;
}

/** The most that one call receives, sends or deletes. */
const BATCH = 10;
/** Longer than a batch takes to be sent and deleted. */
const HIDDEN_SECONDS = 60;

/** The dead-letter queues of queues whose name starts with the prefix, by name. */
export const listDeadLetterQueues = async (client: SQSClient, prefix: string): Promise<readonly DeadLetterQueue[]> => {
  const queues: FoundQueue[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues({ client }, { QueueNamePrefix: prefix })) {
    queues.push(...(await Promise.all(QueueUrls.map((url) => attributesOf(client, url)))));
  }
  return queues
    .flatMap(({ url, name, arn, waiting }): DeadLetterQueue[] => {
      const source = queues.find(({ deadLetterArn }) => deadLetterArn === arn);
      return source === undefined ? [] : [{ url, name, waiting, sourceUrl: source.url }];
    })
    .sort((a, b) => compareText(a.name, b.name));
};

/** About how many messages wait in a queue. */
export const waitingIn = async (client: SQSClient, url: string): Promise<number> => {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes['ApproximateNumberOfMessages'] ?? 0);
};

const attributesOf = async (client: SQSClient, url: string): Promise<FoundQueue> => {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
  );
  const { QueueArn = '', ApproximateNumberOfMessages = '0', RedrivePolicy } = Attributes;
  return {
    url,
    name: url.slice(url.lastIndexOf('/') + 1),
    arn: QueueArn,
    waiting: Number(ApproximateNumberOfMessages),
    deadLetterArn:
      RedrivePolicy === undefined ? null : RedrivePolicySchema.parse(JSON.parse(RedrivePolicy)).deadLetterTargetArn,
  };
};

/**
 * Puts the messages of a dead-letter queue back where they came from, until none is left or as many have gone as waited
 * when it was listed: what fails again meanwhile stays for the next time. Answers with how many. A message may be put back
 * twice; every consumer here bears that.
 */
export const replay = async (
  client: SQSClient,
  { url, sourceUrl, waiting }: Omit<DeadLetterQueue, 'name'>,
): Promise<number> => {
  let replayed = 0;
  while (replayed < waiting) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: Math.min(BATCH, waiting - replayed),
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: 1,
      }),
    );
    if (Messages.length === 0) break;
    const sent = await sendAll(client, sourceUrl, Messages);
    await deleteAll(client, url, sent);
    replayed += sent.length;
    if (sent.length < Messages.length)
      throw new Error(`${sourceUrl} did not take ${Messages.length - sent.length} messages`);
  }
  return replayed;
};

/** Answers with the messages that the queue took. */
const sendAll = async (client: SQSClient, url: string, messages: readonly Message[]): Promise<readonly Message[]> => {
  const Entries = messages.map(({ Body }, index) => ({ Id: String(index), MessageBody: Body }));
  const { Successful = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  return Successful.flatMap(({ Id }) => messages[Number(Id)] ?? []);
};

const deleteAll = async (client: SQSClient, url: string, messages: readonly Message[]): Promise<void> => {
  if (messages.length === 0) return;
  const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
};
