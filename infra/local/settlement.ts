/** Knows when everything that was set off has run its course. */

import { setTimeout as pause } from 'node:timers/promises';
import type { LocalFunction } from './functions/local-function.ts';
import type { Queues } from './servers/queues.ts';

const LOOK_AGAIN_MS = 20;

export interface SettlementOptions {
  readonly functions: readonly LocalFunction[];
  readonly queues: Queues;
  /** Queues that a function works on; what lies in the others (dead letters) stays. */
  readonly workedQueueUrls: readonly string[];
  /** Other work under way. */
  readonly pending: () => number;
}

export class Settlement {
  readonly #options: SettlementOptions;
  #received = 0;

  constructor(options: SettlementOptions) {
    this.#options = options;
  }

  /** A function was handed work from a queue. */
  noteReceived(): void {
    this.#received += 1;
  }

  /** No invocation running or waiting, no message in a queue that is worked on. */
  async isIdle(): Promise<boolean> {
    const before = this.#received;
    if (this.#isBusy()) return false;
    const depths = await Promise.all(this.#options.workedQueueUrls.map((url) => this.#options.queues.depth(url)));
    // Work that moved from one queue to another between two looks was received in the meantime.
    return depths.every((depth) => depth === 0) && !this.#isBusy() && before === this.#received;
  }

  async settled(signal?: AbortSignal): Promise<void> {
    while (signal?.aborted !== true && !(await this.isIdle())) await pause(LOOK_AGAIN_MS);
  }

  #isBusy(): boolean {
    const { functions, pending } = this.#options;
    return functions.some(({ running }) => running > 0) || pending() > 0;
  }
}
