import {
  type CognitoIdentityProviderClient,
  DeleteUserPoolCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DeleteBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import { DeleteSecretCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { emptyBucket } from './empty-bucket.ts';
import type { Kept, KeptKind } from './kept.ts';

export interface DataClients {
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
  readonly cognito: CognitoIdentityProviderClient;
}

/** What became of it, in words. */
export interface Fate {
  readonly gone: boolean;
  readonly said: string;
}

const GONE: Fate = { gone: true, said: 'deleted' };

const WAIT_SECONDS = 300;
const SECRET_DAYS = 7;

const deleteTable = async ({ dynamodb }: DataClients, TableName: string): Promise<Fate> => {
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
  if (Table?.DeletionProtectionEnabled === true) {
    await dynamodb.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await waitUntilTableExists({ client: dynamodb, maxWaitTime: WAIT_SECONDS }, { TableName });
  }
  await dynamodb.send(new DeleteTableCommand({ TableName }));
  return { gone: true, said: 'deleted; AWS keeps a last backup for 35 days, at no cost' };
};

const deleteBucket = async ({ s3 }: DataClients, Bucket: string): Promise<Fate> => {
  const emptied = await emptyBucket(s3, Bucket);
  if (emptied === null) return GONE;
  if (emptied.lockedUntil !== null) {
    const day = emptied.lockedUntil.toISOString().slice(0, 'YYYY-MM-DD'.length);
    return { gone: false, said: `kept: nobody can delete ${emptied.locked} sealed files in it before ${day}` };
  }
  await s3.send(new DeleteBucketCommand({ Bucket }));
  return GONE;
};

const deleteSecret = async ({ secrets }: DataClients, SecretId: string): Promise<Fate> => {
  await secrets.send(new DeleteSecretCommand({ SecretId, RecoveryWindowInDays: SECRET_DAYS }));
  return {
    gone: true,
    said: `deleted; it can be brought back for ${SECRET_DAYS} days (aws secretsmanager restore-secret)`,
  };
};

const deleteUserPool = async ({ cognito }: DataClients, UserPoolId: string): Promise<Fate> => {
  await cognito.send(new UpdateUserPoolCommand({ UserPoolId, DeletionProtection: 'INACTIVE' }));
  await cognito.send(new DeleteUserPoolCommand({ UserPoolId }));
  return GONE;
};

const WAYS: Readonly<Record<KeptKind, (clients: DataClients, id: string) => Promise<Fate>>> = {
  'AWS::DynamoDB::Table': deleteTable,
  'AWS::S3::Bucket': deleteBucket,
  'AWS::SecretsManager::Secret': deleteSecret,
  'AWS::Cognito::UserPool': deleteUserPool,
};

const isMissing = (error: unknown): boolean => error instanceof Error && /NotFound|NoSuchBucket/.test(error.name);

/** Deletes what a teardown has kept. What is gone already, is. */
export const deleteKept = async (clients: DataClients, { kind, id }: Kept): Promise<Fate> => {
  try {
    return await WAYS[kind](clients, id);
  } catch (error) {
    if (isMissing(error)) return GONE;
    throw error;
  }
};
