import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

/** The name of the local cloud's one table, by what its `sdkEnvironment` says. */
export async function onlyTable(environment: Readonly<Record<string, string>>): Promise<string> {
  const client = new DynamoDBClient({
    region: 'us-east-1',
    endpoint: environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { TableNames: [name] = [] } = await client.send(new ListTablesCommand({}));
  client.destroy();
  if (name === undefined) throw new Error('there is no table');
  return name;
}
