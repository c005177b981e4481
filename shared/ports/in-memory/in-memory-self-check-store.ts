import { Temporal } from 'temporal-polyfill';
import type { SelfCheckStore, SelfCheckSummary } from '../self-check-store.ts';

export class InMemorySelfCheckStore implements SelfCheckStore {
  #last: SelfCheckSummary | undefined;

  keep(summary: SelfCheckSummary): Promise<void> {
    const isOlder = this.#last !== undefined && Temporal.Instant.compare(summary.checkedAt, this.#last.checkedAt) < 0;
    if (!isOlder) this.#last = summary;
    return Promise.resolve();
  }

  last(): Promise<SelfCheckSummary | undefined> {
    return Promise.resolve(this.#last);
  }
}
