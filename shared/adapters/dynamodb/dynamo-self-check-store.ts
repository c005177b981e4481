import { Temporal } from 'temporal-polyfill';
import { StoredSelfCheckSchema } from '../../contracts/records/stored-self-check.ts';
import type { SelfCheckStore, SelfCheckSummary } from '../../ports/self-check-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { instantText, type ItemKey } from './item-key.ts';
import { parseItem } from './stored-item.ts';

/** Of the whole stage: beside the departments, not of one. */
const KEY: ItemKey = { pk: 'SELF-CHECK', sk: 'LAST' };

export class DynamoSelfCheckStore implements SelfCheckStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async keep({ checkedAt, ...summary }: SelfCheckSummary): Promise<void> {
    const text = instantText(checkedAt);
    await this.#table.put(
      { ...KEY, checkedAt: text, ...summary },
      { text: 'attribute_not_exists(#pk) OR #checkedAt <= :checkedAt', values: { checkedAt: text } },
    );
  }

  async last(): Promise<SelfCheckSummary | undefined> {
    const item = await this.#table.get(KEY);
    if (item === undefined) return undefined;
    const { checkedAt, ...summary } = parseItem(StoredSelfCheckSchema, item);
    return { checkedAt: Temporal.Instant.from(checkedAt), ...summary };
  }
}
