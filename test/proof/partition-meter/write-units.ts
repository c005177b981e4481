/** What DynamoDB counts of an item that is put: sizes by its rules, write units of 1 KB begun. */

import { TABLE_SCHEMA } from '../../../shared/adapters/dynamodb/table-schema.ts';

type Item = Readonly<Record<string, unknown>>;

/** One partition of the table or of one of its indexes, by the value of its key. */
export interface PartitionWrite {
  readonly partition: string;
  readonly units: number;
}

const UNIT_BYTES = 1024;
/** A list or map, and each of its elements, cost more than what they hold. */
const COLLECTION_BYTES = 3;
const ELEMENT_BYTES = 1;
/** Of a number of any length. */
const MOST_NUMBER_BYTES = 21;

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return MOST_NUMBER_BYTES;
  if (Array.isArray(value)) {
    return value.reduce((sum: number, one: unknown) => sum + ELEMENT_BYTES + valueBytes(one), COLLECTION_BYTES);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return itemBytes(value) + COLLECTION_BYTES + entries.length * ELEMENT_BYTES;
  }
  return 1;
}

/** Names and values; what is undefined is not written. */
export const itemBytes = (item: object): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => (value === undefined ? sum : sum + Buffer.byteLength(name) + valueBytes(value)),
    0,
  );

const unitsOf = (item: Item): number => Math.ceil(itemBytes(item) / UNIT_BYTES);

const { partitionKey, sortKey, indexes } = TABLE_SCHEMA;

/** What an index holds of an item. */
const projected = (
  item: Item,
  { partitionKey: partition, sortKey: sort, projection }: (typeof INDEXES)[number],
): Item =>
  projection === 'ALL'
    ? item
    : Object.fromEntries([partitionKey, sortKey, partition, sort].map((name) => [name, item[name]]));

const INDEXES = Object.values(indexes);

/** A new item's writes: the table's, and those of the indexes that it is in. */
export function writesOf(item: Item): PartitionWrite[] {
  const inIndexes = INDEXES.flatMap((index): PartitionWrite[] => {
    const key = item[index.partitionKey];
    if (typeof key !== 'string') return [];
    return [{ partition: `${index.indexName}: ${key}`, units: unitsOf(projected(item, index)) }];
  });
  return [{ partition: `table: ${String(item[partitionKey])}`, units: unitsOf(item) }, ...inIndexes];
}
