import type { DeadLetters, QueueWorker } from '../contracts/http/dead-letters.ts';

/** What the workers of a stage failed to do. */
export interface DeadLetterStore {
  /** How many messages wait, of every worker. */
  list(): Promise<readonly DeadLetters[]>;
  /** Puts up to so many messages back to the queue they came from; answers with how many. One may go back twice: workers bear that. */
  replay(worker: QueueWorker, most: number): Promise<number>;
}
