import type { RunMessage } from '../../contracts/events.ts';
import type { RunQueue } from '../run-queue.ts';

export class InMemoryRunQueue implements RunQueue {
  /** Everything sent, in order. */
  readonly sent: RunMessage[] = [];

  send(messages: readonly RunMessage[]): Promise<void> {
    this.sent.push(...messages);
    return Promise.resolve();
  }
}
