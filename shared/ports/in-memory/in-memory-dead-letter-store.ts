import {
  type DeadLetters,
  FAILING_WORKERS,
  type FailingWorker,
  QUEUE_WORKERS,
  type QueueWorker,
} from '../../contracts/http/dead-letters.ts';
import type { DeadLetterStore } from '../dead-letter-store.ts';

export class InMemoryDeadLetterStore implements DeadLetterStore {
  readonly #waiting = new Map<FailingWorker, number>();

  /** A worker failed at so many messages. */
  fail(worker: FailingWorker, messages: number): void {
    this.#waiting.set(worker, (this.#waiting.get(worker) ?? 0) + messages);
  }

  list(): Promise<readonly DeadLetters[]> {
    return Promise.resolve(
      FAILING_WORKERS.map((worker) => ({
        worker,
        waiting: this.#waiting.get(worker) ?? 0,
        replayable: QUEUE_WORKERS.some((one) => one === worker),
      })),
    );
  }

  replay(worker: QueueWorker, most: number): Promise<number> {
    const replayed = Math.min(most, this.#waiting.get(worker) ?? 0);
    this.fail(worker, -replayed);
    return Promise.resolve(replayed);
  }
}
