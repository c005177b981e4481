import type { Temporal } from 'temporal-polyfill';
import type { LedgerEntry } from '../domain/ledger/entry.ts';

export interface LedgerStore {
  /** Entries of a department's month in order, those behind a sequence number where one is given; strongly consistent, paged inside. */
  read(departmentId: string, month: string, after?: number): AsyncIterable<LedgerEntry>;
  get(departmentId: string, month: string, sequence: number): Promise<LedgerEntry | undefined>;
  /**
   * Appends if the sequence number is free (or already holds this very entry: a repeated write). The entry stands on the `due` index from `dueAt` until settled, so that
   * a tick announces it again when its first announcement or its delivery was lost.
   */
  append(entry: LedgerEntry, dueAt: Temporal.Instant): Promise<'appended' | 'taken'>;
  /** While it is not settled: lets ticks announce the entry again no earlier than at `dueAt`. */
  postpone(departmentId: string, month: string, sequence: number, dueAt: Temporal.Instant): Promise<void>;
  /** Every notice of the entry has reached a final state: takes it off the `due` index. */
  settle(departmentId: string, month: string, sequence: number): Promise<void>;
}
