import { Temporal } from 'temporal-polyfill';
import type { AskedAgain, ChangeStore, PendingChange } from '../../ports/change-store.ts';
import { CHANGEABLE, MarkedItemSchema, markOf, queryFamily, replayKey } from './department-items.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { departmentPartition, instantText } from './item-key.ts';
import { keysOf, parseItem, type StoredItem } from './stored-item.ts';

const pendingOf = (departmentId: string, item: StoredItem): readonly PendingChange[] => {
  const { dueAt, judgeFrom } = parseItem(MarkedItemSchema, item);
  if (dueAt === undefined || judgeFrom === undefined) return [];
  return [{ departmentId, item: keysOf(item).sk, changedAt: Temporal.Instant.from(dueAt), fromMonth: judgeFrom }];
};

/** The marks that changes leave on the department's own items. */
export class DynamoChangeStore implements ChangeStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async ask(departmentId: string, asked: AskedAgain): Promise<void> {
    const { askedBy, changedAt, fromMonth } = asked;
    const askedAt = instantText(changedAt);
    const item = { ...replayKey(departmentId, fromMonth), askedBy, askedAt, ...markOf(departmentId, asked) };
    await this.#table.put(item, {
      text: 'attribute_not_exists(#pk) OR #askedAt < :askedAt',
      values: { askedAt },
    });
  }

  async pending(departmentId: string): Promise<readonly PendingChange[]> {
    const families = await Promise.all(CHANGEABLE.map((family) => queryFamily(this.#table, departmentId, family)));
    return families.flat().flatMap((item) => pendingOf(departmentId, item));
  }

  async settle(changes: readonly PendingChange[]): Promise<void> {
    for (const { departmentId, item, changedAt } of changes) {
      await this.#table.update(
        { pk: departmentPartition(departmentId), sk: item },
        { text: 'REMOVE #due, #dueAt, #judgeFrom' },
        { text: '#dueAt = :dueAt', values: { dueAt: instantText(changedAt) } },
      );
    }
  }
}
