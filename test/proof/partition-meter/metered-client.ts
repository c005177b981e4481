import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A document client of the SDK whose puts end at the meter: every item is new there. Anything else is refused. */
export function meteredClient(onPut: (item: Readonly<Record<string, unknown>>) => void): DynamoDBDocumentClient {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region: 'us-east-1', credentials: { accessKeyId: 'model', secretAccessKey: 'model' } }),
  );
  client.middlewareStack.add(
    () =>
      ({ input }) => {
        if (!('Item' in input) || input.Item === undefined) throw new Error('the model only knows puts');
        onPut(input.Item);
        return Promise.resolve({ output: { $metadata: {} }, response: undefined });
      },
    { step: 'initialize', priority: 'high', name: 'partitionMeter' },
  );
  return client;
}
