import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { CLIENT_OPTIONS } from '../client-options.ts';

/** The one table whose name begins like this; null where there is none, or more than one. */
export const findTable = async (prefix: string): Promise<string | null> => {
  const client = new DynamoDBClient(CLIENT_OPTIONS);
  const found: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    found.push(...TableNames.filter((name) => name.startsWith(prefix)));
  }
  client.destroy();
  const [only = null, ...others] = found;
  return others.length === 0 ? only : null;
};
