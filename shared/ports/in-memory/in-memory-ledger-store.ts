import type { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../../domain/ledger/entry.ts';
import type { LedgerStore } from '../ledger-store.ts';
import { DueIndex } from './due-index.ts';

const nameOf = (departmentId: string, month: string): string => JSON.stringify([departmentId, month]);

export class InMemoryLedgerStore implements LedgerStore {
  readonly #due: DueIndex;
  readonly #months = new Map<string, Map<number, LedgerEntry>>();

  /** Shares its due index with the agenda and fact stores of the same table. */
  constructor(due: DueIndex = new DueIndex()) {
    this.#due = due;
  }

  async *read(departmentId: string, month: string, after = 0): AsyncIterable<LedgerEntry> {
    const entries = [...this.#entries(departmentId, month).values()].filter(({ sequence }) => sequence > after);
    yield* await Promise.resolve(entries.sort((a, b) => a.sequence - b.sequence));
  }

  get(departmentId: string, month: string, sequence: number): Promise<LedgerEntry | undefined> {
    return Promise.resolve(this.#entries(departmentId, month).get(sequence));
  }

  append(entry: LedgerEntry, dueAt: Temporal.Instant): Promise<'appended' | 'taken'> {
    const { departmentId, month, sequence } = entry;
    const entries = this.#entries(departmentId, month);
    const stored = entries.get(sequence);
    if (stored !== undefined) return Promise.resolve(stored.hash === entry.hash ? 'appended' : 'taken');
    this.#months.set(nameOf(departmentId, month), entries.set(sequence, entry));
    this.#due.put({ kind: 'ledger-entry', departmentId, month, sequence }, dueAt, String(sequence));
    return Promise.resolve('appended');
  }

  postpone(departmentId: string, month: string, sequence: number, dueAt: Temporal.Instant): Promise<void> {
    this.#due.move({ kind: 'ledger-entry', departmentId, month, sequence }, dueAt, String(sequence));
    return Promise.resolve();
  }

  settle(departmentId: string, month: string, sequence: number): Promise<void> {
    this.#due.remove({ kind: 'ledger-entry', departmentId, month, sequence }, String(sequence));
    return Promise.resolve();
  }

  #entries(departmentId: string, month: string): Map<number, LedgerEntry> {
    return this.#months.get(nameOf(departmentId, month)) ?? new Map<number, LedgerEntry>();
  }
}
