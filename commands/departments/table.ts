import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { BadInputError } from '../command-line.ts';

/** Region, credentials and endpoint are those of the AWS SDK's environment. */
export const tableNamed = (name: string): DynamoTable => new DynamoTable(createDocumentClient(), name);

/** The table that TABLE_NAME names. */
export const tableOfEnvironment = (): DynamoTable => {
  const name = process.env['TABLE_NAME'];
  if (name === undefined || name === '') throw new BadInputError(['TABLE_NAME is not set: which table?']);
  return tableNamed(name);
};
