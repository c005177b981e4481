import { describe, expect, it } from 'vitest';
import { stageNamed } from '../../infra/stages.ts';
import { TABLE_SCHEMA } from '../../shared/adapters/dynamodb/table-schema.ts';
import { ofType, synthesised } from './synthesised.ts';

const STATEFUL = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::Cognito::UserPool'];

describe.each(['dev', 'prod'])('the data of %s', (name) => {
  const system = synthesised(stageNamed(name));
  const stateful = system.resources.filter(({ type }) => STATEFUL.includes(type));

  it('is one table, one bucket, one receipt key and one user pool, all in the data stack', () => {
    expect(stateful.map(({ type }) => type).toSorted()).toEqual(STATEFUL.toSorted());
    expect(stateful.every(({ label }) => label.startsWith('data/'))).toBe(true);
  });

  it('is kept when its resource or its stack is deleted or replaced', () => {
    for (const resource of stateful) {
      expect(resource).toMatchObject({ deletionPolicy: 'Retain', updateReplacePolicy: 'Retain' });
    }
    expect(system.stacks.find((stack) => stack.node.id === 'data')?.terminationProtection).toBe(true);
  });

  it('is protected from deletion where the service can', () => {
    expect(ofType(system, 'AWS::DynamoDB::Table')[0]?.properties).toMatchObject({ DeletionProtectionEnabled: true });
    expect(ofType(system, 'AWS::Cognito::UserPool')[0]?.properties).toMatchObject({ DeletionProtection: 'ACTIVE' });
  });

  it('can be restored to any second of the last 35 days, is encrypted and paid by request', () => {
    expect(ofType(system, 'AWS::DynamoDB::Table')[0]?.properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  it('keeps every version of a course file, encrypted, for nobody in public and over TLS only', () => {
    const [bucket] = ofType(system, 'AWS::S3::Bucket');
    expect(bucket?.properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    expect(ofType(system, 'AWS::S3::BucketPolicy')[0]?.properties).toMatchObject({
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Deny',
            Action: 's3:*',
            Principal: { AWS: '*' },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      },
    });
  });

  it('has the keys and indexes of the table schema', () => {
    const keys = (partitionKey: string, sortKey: string) => [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ];
    expect(ofType(system, 'AWS::DynamoDB::Table')[0]?.properties).toMatchObject({
      KeySchema: keys(TABLE_SCHEMA.partitionKey, TABLE_SCHEMA.sortKey),
      GlobalSecondaryIndexes: Object.values(TABLE_SCHEMA.indexes).map((index) => ({
        IndexName: index.indexName,
        KeySchema: keys(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: index.projection },
      })),
    });
  });
});
