/** What the bench compares a submission with: handlers that keep the body under a new key and say so, nothing else. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';

interface BareEvent {
  readonly body: string;
  readonly requestContext: { readonly authorizer: { readonly jwt: { readonly claims: { readonly email: string } } } };
}

const client = new DynamoDBClient();
const { TABLE_NAME: TableName = '' } = process.env;

const created = (id: string) => ({
  statusCode: 201,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ id }),
});

/** One put. */
export const put = async ({ body }: BareEvent) => {
  const id = randomUUID();
  const Item = { pk: { S: 'BARE' }, sk: { S: id }, body: { S: body } };
  await client.send(new PutItemCommand({ TableName, Item }));
  return created(id);
};

/** The two calls of a submission: who has this address, by the index, and one conditional put of an item in that index. */
export const queryAndPut = async ({ body, requestContext }: BareEvent) => {
  const { email } = requestContext.authorizer.jwt.claims;
  const { Items: [staff] = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'subject',
      KeyConditionExpression: '#subject = :subject AND #subjectSort = :staff',
      ExpressionAttributeNames: { '#subject': 'subject', '#subjectSort': 'subjectSort' },
      ExpressionAttributeValues: { ':subject': { S: `EMAIL#${email}` }, ':staff': { S: 'STAFF' } },
      Limit: 2,
    }),
  );
  if (staff === undefined) throw new Error('nobody has this address');
  const id = randomUUID();
  const Item = { pk: { S: 'BARE' }, sk: { S: id }, subject: { S: 'BARE' }, subjectSort: { S: id }, body: { S: body } };
  const ConditionExpression = 'attribute_not_exists(pk)';
  await client.send(new PutItemCommand({ TableName, Item, ConditionExpression, ReturnValues: 'ALL_OLD' }));
  return created(id);
};
