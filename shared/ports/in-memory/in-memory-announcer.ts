import type { LedgerAppended } from '../../contracts/events.ts';
import type { Announcer } from '../announcer.ts';

export class InMemoryAnnouncer implements Announcer {
  /** Everything announced, in order. */
  readonly announced: LedgerAppended[] = [];

  announce(events: readonly LedgerAppended[]): Promise<void> {
    this.announced.push(...events);
    return Promise.resolve();
  }
}
