import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { BadInputError } from './command-line.ts';

/** The table that TABLE_NAME names; region, credentials and endpoint are those of the AWS SDK's environment. */
export const tableOfEnvironment = (): DynamoTable => {
  const name = process.env['TABLE_NAME'];
  if (name === undefined || name === '') throw new BadInputError(['TABLE_NAME is not set: which table?']);
  return new DynamoTable(createDocumentClient(), name);
};
