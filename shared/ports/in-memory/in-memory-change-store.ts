import { Temporal } from 'temporal-polyfill';
import type { AskedAgain, ChangeStore, PendingChange } from '../change-store.ts';
import type { DepartmentItems } from './department-items.ts';

export class InMemoryChangeStore implements ChangeStore {
  readonly #items: DepartmentItems;

  constructor(items: DepartmentItems) {
    this.#items = items;
  }

  ask(departmentId: string, { changedAt, fromMonth }: AskedAgain): Promise<void> {
    this.#items.mark(departmentId, `REPLAY ${fromMonth}`, { changedAt, fromMonth });
    return Promise.resolve();
  }

  pending(departmentId: string): Promise<readonly PendingChange[]> {
    return Promise.resolve([...this.#items.of(departmentId).pending.values()]);
  }

  settle(changes: readonly PendingChange[]): Promise<void> {
    for (const { departmentId, item, changedAt } of changes) {
      const stored = this.#items.of(departmentId).pending.get(item);
      const isSame = stored !== undefined && Temporal.Instant.compare(stored.changedAt, changedAt) === 0;
      if (isSame) this.#items.unmark(departmentId, item);
    }
    return Promise.resolve();
  }
}
