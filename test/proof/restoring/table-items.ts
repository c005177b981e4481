import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { ItemKey } from '../../../shared/adapters/dynamodb/item-key.ts';
import { keysOf, type StoredItem } from '../../../shared/adapters/dynamodb/stored-item.ts';
import { canonicalJson } from '../../../shared/domain/facts/canonical-json.ts';
import { compareText } from '../../../shared/domain/text-order.ts';
import type { TestTable } from '../../support/dynalite-server.ts';

type Item = StoredItem & ItemKey;

/** Every item of a table. */
export async function itemsOf({ client, name }: TestTable): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    items.push(...(page.Items ?? []).map((item: StoredItem) => ({ ...item, ...keysOf(item) })));
  }
  return items;
}

/** What a restore to this moment makes. */
export async function copyInto(from: TestTable, into: TestTable): Promise<void> {
  await into.table.putAll(await itemsOf(from));
}

/** Written down in one order, to be compared byte by byte. */
export const bytesOf = (items: readonly StoredItem[]): string =>
  items
    .map((item) => canonicalJson(item))
    .toSorted(compareText)
    .join('\n');
