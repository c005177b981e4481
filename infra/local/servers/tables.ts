/** Creates the template's tables on the DynamoDB endpoint; tables that exist are kept with all they hold. */

import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { TablePlan } from '../template/plan.ts';

/** Throws when a table on disk has other keys or indexes than the template. */
export async function ensureTable(client: DynamoDBClient, { name, ...table }: TablePlan): Promise<void> {
  const wanted = [table.KeySchema, ...(table.GlobalSecondaryIndexes ?? []).map((index) => index.KeySchema)];
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    const found = [
      Table?.KeySchema ?? [],
      ...(Table?.GlobalSecondaryIndexes ?? []).map((index) => index.KeySchema ?? []),
    ];
    if (shape(found) !== shape(wanted)) {
      throw new Error(`Table ${name} was created with other keys or indexes: start with --fresh to empty the data.`);
    }
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await client.send(new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', ...table }));
    // It is answered before it can be used.
    await waitUntilTableExists({ client, minDelay: 0.01, maxDelay: 1, maxWaitTime: 30 }, { TableName: name });
  }
}

type Keys = readonly { readonly AttributeName?: string | undefined; readonly KeyType?: string | undefined }[];

const shape = (keySchemas: readonly Keys[]): string =>
  keySchemas
    .map((keys) => keys.map((key) => `${key.KeyType ?? ''} ${key.AttributeName ?? ''}`).join())
    .sort()
    .join('; ');
