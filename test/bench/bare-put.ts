/** What the bench compares a submission with: a handler that puts the body under a new key and says so, nothing else. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient();
const { TABLE_NAME = '' } = process.env;

export const handler = async ({ body }: { readonly body: string }) => {
  const id = randomUUID();
  const Item = { pk: { S: 'BARE' }, sk: { S: id }, body: { S: body } };
  await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item }));
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id }) };
};
