import { Temporal } from 'temporal-polyfill';
import type { StandingsRecord, StandingStore } from '../standing-store.ts';

export class InMemoryStandingStore implements StandingStore {
  readonly #records = new Map<string, StandingsRecord>();

  replace(record: StandingsRecord): Promise<void> {
    const name = JSON.stringify([record.departmentId, record.month]);
    const stored = this.#records.get(name);
    if (stored === undefined || Temporal.Instant.compare(stored.asOf, record.asOf) <= 0) {
      this.#records.set(name, record);
    }
    return Promise.resolve();
  }

  read(departmentId: string, month: string): Promise<StandingsRecord | undefined> {
    return Promise.resolve(this.#records.get(JSON.stringify([departmentId, month])));
  }
}
