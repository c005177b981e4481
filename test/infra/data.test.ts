import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { TABLE_SCHEMA } from '../../shared/adapters/dynamodb/table-schema.ts';
import { ofType, synthesised } from './synthesised.ts';

const STATEFUL = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::Cognito::UserPool'];

const StatementsSchema = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({ Effect: z.string(), Action: z.unknown(), Principal: z.unknown(), Condition: z.unknown() }),
    ),
  }),
});

const EnvironmentSchema = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional(),
});

describe.each(['dev', 'prod'])('the data of %s', (name) => {
  const system = synthesised(stageNamed(name));
  const buckets = ofType(system, 'AWS::S3::Bucket');
  /** What people send that is worked off within days and that they still have. */
  const passing = buckets.filter(({ properties }) => properties['LifecycleConfiguration'] !== undefined);
  /** What a build makes again. */
  const made = buckets.filter(({ label }) => label.startsWith('web/'));
  const lost = new Set([...passing, ...made].map(({ label }) => label));
  const stateful = system.resources.filter(({ type, label }) => STATEFUL.includes(type) && !lost.has(label));

  it('is one table, the course files, the sealed packs, the keys of receipts and webhooks and one user pool, all in the data stack', () => {
    const twice = [...STATEFUL, 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'];
    expect(stateful.map(({ type }) => type).toSorted()).toEqual(twice.toSorted());
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

  it('keeps every version of a course file', () => {
    const kept = stateful.find(({ type }) => type === 'AWS::S3::Bucket');
    expect(kept?.properties).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
  });

  it('locks what it seals: nobody can change or delete it before its time is over', () => {
    const sealed = stateful.find(({ label }) => /SealedPacks/.test(label));
    expect(sealed?.properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE' } } },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  it('holds the sheets of imports and the mails that came in for seven days', () => {
    expect(passing.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^imports\/Sheets/),
      expect.stringMatching(/^incoming-mail\/Mails/),
    ]);
    for (const { properties } of passing) {
      expect(properties['LifecycleConfiguration']).toMatchObject({
        Rules: [{ ExpirationInDays: 7, Status: 'Enabled' }],
      });
    }
  });

  it.each(buckets)('$label is encrypted, for nobody in public and over TLS only', ({ logicalId, properties }) => {
    expect(properties).toMatchObject({
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
    const policy = ofType(system, 'AWS::S3::BucketPolicy').find((each) =>
      isDeepStrictEqual(each.properties['Bucket'], { Ref: logicalId }),
    );
    expect(StatementsSchema.parse(policy?.properties).PolicyDocument.Statement).toContainEqual({
      Effect: 'Deny',
      Action: 's3:*',
      Principal: { AWS: '*' },
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
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

describe('a stage whose table was restored', () => {
  const restoredTable = 'baifang-restored';
  const system = synthesised({ ...stageNamed('prod'), restoredTable });

  it('keeps its own, with what stacks that are not deployed yet read of it', () => {
    expect(ofType(system, 'AWS::DynamoDB::Table')).toHaveLength(1);
    const outputs = system.stacks.find((stack) => stack.node.id === 'data')?.node.tryFindChild('Exports');
    expect(outputs?.node.children.map(({ node }) => node.id).filter((id) => id.includes('Table'))).toHaveLength(2);
  });

  it('works on the restored one throughout', () => {
    const functions = ofType(system, 'AWS::Lambda::Function').map(({ properties }) =>
      EnvironmentSchema.parse(properties),
    );
    const tables = functions.flatMap(({ Environment }) => Environment?.Variables['TABLE_NAME'] ?? []);
    expect(new Set(tables)).toEqual(new Set([restoredTable]));
    expect(tables.length).toBeGreaterThan(10);
  });
});
