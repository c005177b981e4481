import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { listDeadLetterQueues, replay } from '../../shared/adapters/sqs/dead-letter-queues.ts';
import { SqsDeadLetterStore } from '../../shared/adapters/sqs/sqs-dead-letter-store.ts';
import { createSqsClient } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import { useFauxqs } from '../support/fauxqs.ts';

useFauxqs();

/** A queue of the stage with its dead-letter queue, which holds so many messages. */
const queueWithDeadLetters = async (name: string, dead: number): Promise<string> => {
  const client = createSqsClient();
  const create = async (QueueName: string, Attributes = {}) => {
    const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName, Attributes }));
    return QueueUrl;
  };
  const deadLetters = await create(`${name}DeadLetters`);
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: deadLetters, AttributeNames: ['QueueArn'] }),
  );
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: 5 });
  const source = await create(`${name}Queue`, { RedrivePolicy });
  for (let index = 0; index < dead; index += 1) {
    await client.send(new SendMessageCommand({ QueueUrl: deadLetters, MessageBody: `${name}-${index}` }));
  }
  return source;
};

const bodiesIn = async (QueueUrl: string): Promise<readonly string[]> => {
  const client = createSqsClient();
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    bodies.push(...Messages.map(({ Body = '' }) => Body));
  }
};

describe('the dead-letter queues of a stage', () => {
  let source: string;
  beforeAll(async () => {
    source = await queueWithDeadLetters('baifang-dev-Runs', 25);
    await queueWithDeadLetters('baifang-dev-Notices', 0);
    await queueWithDeadLetters('baifang-prod-Runs', 1);
  });

  const found = () => listDeadLetterQueues(createSqsClient(), 'baifang-dev-');

  it('are those of its queues, with how many messages wait in each', async () => {
    const queues = (await found()).map(({ name, waiting }) => [name, waiting]);
    expect(queues).toEqual([
      ['baifang-dev-NoticesDeadLetters', 0],
      ['baifang-dev-RunsDeadLetters', 25],
    ]);
  });

  it('give every message back to the queue it came from, and are empty then', async () => {
    const [, runs] = await found();
    if (runs === undefined) throw new Error('no dead-letter queue');
    expect(await replay(createSqsClient(), runs)).toBe(25);
    const expected = Array.from({ length: 25 }, (_, index) => `baifang-dev-Runs-${index}`);
    expect((await bodiesIn(source)).toSorted()).toEqual(expected.toSorted());
    expect((await found()).map(({ waiting }) => waiting)).toEqual([0, 0]);
    expect(await replay(createSqsClient(), { ...runs, waiting: 3 })).toBe(0);
  });
});

describe('the dead letters of a worker', () => {
  it('are counted and put back by the addresses of its queues', async () => {
    const sourceUrl = await queueWithDeadLetters('baifang-ops-Runs', 12);
    const url = sourceUrl.replace(/Queue$/, 'DeadLetters');
    const store = new SqsDeadLetterStore(createSqsClient(), [
      { worker: 'judge', url, sourceUrl },
      { worker: 'tick', url: sourceUrl, sourceUrl: null },
    ]);
    expect(await store.list()).toEqual([
      { worker: 'judge', waiting: 12, replayable: true },
      { worker: 'tick', waiting: 0, replayable: false },
    ]);
    expect(await store.replay('judge', 5)).toBe(5);
    expect(await store.replay('judge', 100)).toBe(7);
    expect((await bodiesIn(sourceUrl)).length).toBe(12);
    await expect(store.replay('seal-month', 1)).rejects.toThrow('seal-month');
  });
});
