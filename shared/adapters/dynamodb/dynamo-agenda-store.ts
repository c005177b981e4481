import { Temporal } from 'temporal-polyfill';
import { StoredWatermarkSchema } from '../../contracts/records/stored-watermark.ts';
import type { AgendaStore, Due, DueItem, Watermark } from '../../ports/agenda-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { isChangeable } from './department-items.ts';
import { departmentPartition, dueAttributes, dueShards, instantText, type ItemKey, splitKey } from './item-key.ts';
import { CorruptItemError, dueAtOf, keysOf, parseItem, type StoredItem } from './stored-item.ts';
import { TABLE_SCHEMA } from './table-schema.ts';

const AGENDA = 'AGENDA';

const keyOf = (departmentId: string): ItemKey => ({ pk: departmentPartition(departmentId), sk: AGENDA });

const itemOf = (watermark: Watermark): StoredItem & ItemKey => ({
  ...keyOf(watermark.departmentId),
  ...dueAttributes(watermark.departmentId, watermark.nextJobAt),
  doneUntil: instantText(watermark.doneUntil),
});

export class DynamoAgendaStore implements AgendaStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async read(departmentId: string): Promise<Watermark | undefined> {
    const item = await this.#table.get(keyOf(departmentId));
    if (item === undefined) return undefined;
    const { doneUntil, dueAt } = parseItem(StoredWatermarkSchema, item);
    return {
      departmentId,
      doneUntil: Temporal.Instant.from(doneUntil),
      nextJobAt: Temporal.Instant.from(dueAt),
    };
  }

  async create(watermark: Watermark): Promise<'created' | 'exists'> {
    const { outcome } = await this.#table.put(itemOf(watermark), { text: 'attribute_not_exists(#pk)' });
    return outcome === 'written' ? 'created' : 'exists';
  }

  async advance(from: Watermark, to: Watermark): Promise<'advanced' | 'moved-already'> {
    const { outcome } = await this.#table.put(itemOf(to), {
      text: '#doneUntil = :doneUntil AND #dueAt = :nextJobAt',
      values: { doneUntil: instantText(from.doneUntil), nextJobAt: instantText(from.nextJobAt) },
    });
    return outcome === 'written' ? 'advanced' : 'moved-already';
  }

  async *dueUntil(instant: Temporal.Instant): AsyncIterable<Due> {
    for (const due of dueShards) {
      const query = {
        index: TABLE_SCHEMA.indexes.due.indexName,
        where: { text: '#due = :due AND #dueAt <= :until', values: { due, until: instantText(instant) } },
        consistent: false,
      };
      for await (const item of this.#table.query(query)) {
        yield { ...dueItemOf(item), dueAt: Temporal.Instant.from(dueAtOf(item)) };
      }
    }
  }
}

/** The index holds keys only; they say what is due. */
const dueItemOf = (item: StoredItem): DueItem => {
  const { pk, sk } = keysOf(item);
  const [family, departmentId, records, month] = splitKey(pk);
  if (family === 'DEPT' && departmentId !== undefined) {
    if (records === undefined && sk === AGENDA) return { kind: 'agenda', departmentId };
    if (records === undefined && isChangeable(sk)) return { kind: 'change', departmentId };
    if (records === 'FACTS' && month !== undefined) return { kind: 'fact', departmentId, month };
    if (records === 'LEDGER' && month !== undefined && /^\d+$/.test(sk)) {
      return { kind: 'ledger-entry', departmentId, month, sequence: Number(sk) };
    }
  }
  throw new CorruptItemError(item, 'nothing of its kind is ever due');
};
