import type { Temporal } from 'temporal-polyfill';
import { StoredLedgerEntrySchema } from '../../contracts/records/stored-ledger-entry.ts';
import type { LedgerEntry } from '../../domain/ledger/entry.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { dueAttributes, instantText, type ItemKey, monthPartition } from './item-key.ts';
import { CorruptItemError, keysOf, parseItem, type StoredItem } from './stored-item.ts';

/** Sequence numbers stand in keys at a fixed width, so that they sort as text. */
const SEQUENCE_DIGITS = 8;

const keyOf = (departmentId: string, month: string, sequence: number): ItemKey => ({
  pk: monthPartition(departmentId, 'LEDGER', month),
  sk: String(sequence).padStart(SEQUENCE_DIGITS, '0'),
});

export class DynamoLedgerStore implements LedgerStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async *read(departmentId: string, month: string, after?: number): AsyncIterable<LedgerEntry> {
    const where = { text: '#pk = :pk', values: { pk: monthPartition(departmentId, 'LEDGER', month) } };
    const from = after === undefined ? {} : { after: { ...keyOf(departmentId, month, after) } };
    for await (const item of this.#table.query({ where, consistent: true, ...from })) yield entryOf(item);
  }

  async get(departmentId: string, month: string, sequence: number): Promise<LedgerEntry | undefined> {
    const item = await this.#table.get(keyOf(departmentId, month, sequence));
    return item && entryOf(item);
  }

  async append(entry: LedgerEntry, dueAt: Temporal.Instant): Promise<'appended' | 'taken'> {
    const { departmentId, month, sequence } = entry;
    const item = { ...keyOf(departmentId, month, sequence), ...dueAttributes(departmentId, dueAt), entry };
    const { outcome } = await this.#table.put(item, { text: 'attribute_not_exists(#pk)' });
    if (outcome === 'written') return 'appended';
    const stored = await this.get(departmentId, month, sequence);
    return stored?.hash === entry.hash ? 'appended' : 'taken';
  }

  async postpone(departmentId: string, month: string, sequence: number, dueAt: Temporal.Instant): Promise<void> {
    await this.#table.update(
      keyOf(departmentId, month, sequence),
      { text: 'SET #dueAt = :dueAt', values: { dueAt: instantText(dueAt) } },
      { text: 'attribute_exists(#due)' },
    );
  }

  async settle(departmentId: string, month: string, sequence: number): Promise<void> {
    await this.#table.update(
      keyOf(departmentId, month, sequence),
      { text: 'REMOVE #due, #dueAt' },
      { text: 'attribute_exists(#pk)' },
    );
  }
}

const entryOf = (item: StoredItem): LedgerEntry => {
  const { entry } = parseItem(StoredLedgerEntrySchema, item);
  const { pk, sk } = keysOf(item);
  const own = keyOf(entry.departmentId, entry.month, entry.sequence);
  if (own.pk !== pk || own.sk !== sk) throw new CorruptItemError(item, 'its key is not of its entry');
  return entry;
};
