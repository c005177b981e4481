import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { TABLE_SCHEMA } from '../../shared/adapters/dynamodb/table-schema.ts';
import { aimSdkAt } from './sdk-environment.ts';

export interface TestTable {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
  readonly table: DynamoTable;
}

/** A DynamoDB in this process, which the SDK's environment is aimed at. */
export class DynaliteServer implements AsyncDisposable {
  readonly #server: ReturnType<typeof dynalite>;
  readonly #client: DynamoDBDocumentClient;
  #tables = 0;

  private constructor(server: ReturnType<typeof dynalite>) {
    this.#server = server;
    aimSdkAt('DYNAMODB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    this.#client = createDocumentClient();
  }

  static async start(): Promise<DynaliteServer> {
    const server = dynalite({ createTableMs: 0 });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new DynaliteServer(server);
  }

  /** An empty table of the real schema. */
  async newTable(): Promise<TestTable> {
    this.#tables += 1;
    const name = `table-${this.#tables}`;
    await createTable(this.#client, name);
    return { name, client: this.#client, table: new DynamoTable(this.#client, name) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const createTable = async (client: DynamoDBDocumentClient, name: string): Promise<void> => {
  const { partitionKey, sortKey, indexes } = TABLE_SCHEMA;
  const keySchema = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const keys = Object.values(indexes).flatMap((index) => [index.partitionKey, index.sortKey]);
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [partitionKey, sortKey, ...keys].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: keySchema(partitionKey, sortKey),
      GlobalSecondaryIndexes: Object.values(indexes).map((index) => ({
        IndexName: index.indexName,
        KeySchema: keySchema(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: index.projection },
      })),
    }),
  ); // It is answered before it can be used.
  const tables = new DynamoDBClient();
  await waitUntilTableExists({ client: tables, minDelay: 0.01, maxDelay: 1, maxWaitTime: 30 }, { TableName: name });
  tables.destroy();
};
