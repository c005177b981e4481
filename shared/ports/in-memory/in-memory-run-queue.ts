import type { RunMessage } from '../../contracts/events.ts';
import type { RunQueue } from '../run-queue.ts';

export class InMemoryRunQueue implements RunQueue {
  /** Everything sent, in order. */
  readonly sent: RunMessage[] = [];
  /** The spread of each call. */
  readonly spreads: number[] = [];

  send(messages: readonly RunMessage[], spreadSeconds: number): Promise<void> {
    this.sent.push(...messages);
    this.spreads.push(spreadSeconds);
    return Promise.resolve();
  }
}
