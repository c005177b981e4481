import { DynamoDBDocumentClient, BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { aimSdkAt } from '../support/sdk-environment.ts';
import { logRecord } from './suites/samples.ts';

describe('DynamoDB, where no server on this machine can play it', () => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
  const dynamo = mockClient(client);
  const table = new DynamoTable(client, 'table');
  const items = (count: number) => Array.from({ length: count }, (_, index) => ({ pk: 'p', sk: String(index) }));
  const written = (call: number): unknown[] =>
    dynamo
      .commandCall(call, BatchWriteCommand)
      .args[0].input.RequestItems?.['table']?.map((request) => request.PutRequest?.Item?.['sk'] as unknown) ?? [];

  beforeEach(() => dynamo.reset());

  it.each([
    [0, []],
    [25, [25]],
    [26, [25, 1]],
    [60, [25, 25, 10]],
  ])('%i items are written in batches of %j', async (count, sizes) => {
    dynamo.on(BatchWriteCommand).resolves({});
    await table.putAll(items(count));
    expect(dynamo.commandCalls(BatchWriteCommand).map((_, call) => written(call).length)).toEqual(sizes);
  });

  it('unprocessed items of a batch are written again, and only those', async () => {
    dynamo
      .on(BatchWriteCommand)
      .callsFakeOnce(({ RequestItems }: BatchWriteCommandInput) => ({
        UnprocessedItems: { table: RequestItems?.['table']?.slice(3) },
      }))
      .resolves({ UnprocessedItems: {} });
    await table.putAll(items(5));
    expect(written(1)).toEqual(['3', '4']);
    expect(dynamo.commandCalls(BatchWriteCommand)).toHaveLength(2);
  });

  it('items that stay unprocessed are an error, not a loss', async () => {
    dynamo
      .on(BatchWriteCommand)
      .callsFake(({ RequestItems }: BatchWriteCommandInput) => ({ UnprocessedItems: RequestItems }));
    await expect(table.putAll(items(2))).rejects.toThrow('BatchWriteItem: 2 of 2 not taken');
  });
});

describe('the DynamoDB client', () => {
  it('asks again when it is throttled, and a fact is appended once the table has room', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      const throttled = requests < 3;
      response.writeHead(throttled ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(throttled ? '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException"}' : '{}');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    aimSdkAt('DYNAMODB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const client = createDocumentClient();
    const facts = new DynamoFactStore(new DynamoTable(client, 'table'));
    expect(await facts.append(logRecord())).toMatchObject({ outcome: 'appended' });
    expect(requests).toBe(3);
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
});
