import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetters, FailingWorker, QueueWorker } from '../../contracts/http/dead-letters.ts';
import type { DeadLetterStore } from '../../ports/dead-letter-store.ts';
import { replay, waitingIn } from './dead-letter-queues.ts';

/** A worker's dead-letter queue, and the queue it works off; null where there is none. */
interface WorkerQueues {
  readonly worker: FailingWorker;
  readonly url: string;
  readonly sourceUrl: string | null;
}

/** Of queues that are known by their addresses: nothing has to be looked for. */
export class SqsDeadLetterStore implements DeadLetterStore {
  readonly #client: SQSClient;
  readonly #queues: readonly WorkerQueues[];

  constructor(client: SQSClient, queues: readonly WorkerQueues[]) {
    this.#client = client;
    this.#queues = queues;
  }

  list(): Promise<readonly DeadLetters[]> {
    return Promise.all(
      this.#queues.map(async ({ worker, url, sourceUrl }) => ({
        worker,
        waiting: await waitingIn(this.#client, url),
        replayable: sourceUrl !== null,
      })),
    );
  }

  async replay(worker: QueueWorker, most: number): Promise<number> {
    const queue = this.#queues.find((one) => one.worker === worker);
    if (queue === undefined || queue.sourceUrl === null)
      throw new Error(`no queue to put the dead letters of ${worker} back to`);
    const { url, sourceUrl } = queue;
    const waiting = Math.min(most, await waitingIn(this.#client, url));
    return replay(this.#client, { url, sourceUrl, waiting });
  }
}
