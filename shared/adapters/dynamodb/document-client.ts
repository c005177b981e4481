import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CLIENT_OPTIONS } from '../client-options.ts';

/** One per process: it keeps its connections. Region, credentials and endpoint are the environment's. */
export const createDocumentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(CLIENT_OPTIONS), {
    // Optional fields of a fact may be undefined, which is absent.
    marshallOptions: { removeUndefinedValues: true },
  });
