import { Temporal } from 'temporal-polyfill';
import type { Due, DueItem } from '../agenda-store.ts';

interface DueEntry {
  readonly item: DueItem;
  readonly dueAt: Temporal.Instant;
}

const nameOf = (item: DueItem, distinction: string): string =>
  JSON.stringify([item.kind, item.departmentId, 'month' in item ? item.month : null, distinction]);

/** What the sparse `due` index is to the table: one index over the agenda, fact and ledger fakes. */
export class DueIndex {
  readonly #entries = new Map<string, DueEntry>();

  /** `distinction` tells apart items of one kind and month. */
  put(item: DueItem, dueAt: Temporal.Instant, distinction: string): void {
    this.#entries.set(nameOf(item, distinction), { item, dueAt });
  }

  /** Changes nothing where it is due no longer. */
  move(item: DueItem, dueAt: Temporal.Instant, distinction: string): void {
    if (this.#entries.has(nameOf(item, distinction))) this.put(item, dueAt, distinction);
  }

  remove(item: DueItem, distinction: string): void {
    this.#entries.delete(nameOf(item, distinction));
  }

  /** Everything due at or before the instant, earliest first. */
  until(instant: Temporal.Instant): readonly Due[] {
    return [...this.#entries.values()]
      .filter((entry) => Temporal.Instant.compare(entry.dueAt, instant) <= 0)
      .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
      .map(({ item, dueAt }) => ({ ...item, dueAt }));
  }
}
