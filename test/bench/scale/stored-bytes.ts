/** What a table holds, by what it is: sizes as DynamoDB counts them. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { splitKey } from '../../../shared/adapters/dynamodb/item-key.ts';
import { keysOf, type StoredItem } from '../../../shared/adapters/dynamodb/stored-item.ts';
import { TABLE_SCHEMA } from '../../../shared/adapters/dynamodb/table-schema.ts';
import { itemBytes } from '../../proof/partition-meter/write-units.ts';

export interface StoredBytes {
  readonly facts: number;
  /** Of the facts, those of kinds that later months read too (facts-needed.ts). */
  readonly lookedBack: number;
  readonly ledger: number;
  readonly notices: number;
  readonly standings: number;
  /** Roster, policy, calendar. */
  readonly department: number;
  /** The second copy of what is about a person. */
  readonly subjectIndex: number;
  /** How many notices: each was a mail. */
  readonly noticeCount: number;
}

const LOOKED_BACK =
  /^(prospect|client|leave|rejection|spot-check|session|attendance|incentive|payment|appeal-decision)#/;

const NOTHING: StoredBytes = {
  facts: 0,
  lookedBack: 0,
  ledger: 0,
  notices: 0,
  standings: 0,
  department: 0,
  subjectIndex: 0,
  noticeCount: 0,
};

const FAMILIES: ReadonlyMap<string | undefined, keyof StoredBytes> = new Map<string | undefined, keyof StoredBytes>([
  ['FACTS', 'facts'],
  ['LEDGER', 'ledger'],
  ['NOTICES', 'notices'],
  ['STANDINGS', 'standings'],
]);

export async function storedBytes(endpoint: string, tableName: string): Promise<StoredBytes> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'us-east-1', credentials }));
  const bytes: { -readonly [Of in keyof StoredBytes]: number } = { ...NOTHING };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName })) {
    for (const item of Items as readonly StoredItem[]) {
      const { pk, sk } = keysOf(item);
      const [, , family] = splitKey(pk);
      const size = itemBytes(item);
      bytes[FAMILIES.get(family) ?? 'department'] += size;
      if (family === 'NOTICES') bytes.noticeCount += 1;
      if (family === 'FACTS' && LOOKED_BACK.test(sk)) bytes.lookedBack += size;
      if (TABLE_SCHEMA.indexes.subject.partitionKey in item) bytes.subjectIndex += size;
    }
  }
  client.destroy();
  return bytes;
}

/** What came to it; the department itself as it is. */
export const addedTo = (before: StoredBytes, after: StoredBytes): StoredBytes => ({
  facts: after.facts - before.facts,
  lookedBack: after.lookedBack - before.lookedBack,
  ledger: after.ledger - before.ledger,
  notices: after.notices - before.notices,
  standings: after.standings - before.standings,
  department: after.department,
  subjectIndex: after.subjectIndex - before.subjectIndex,
  noticeCount: after.noticeCount - before.noticeCount,
});
