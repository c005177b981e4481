import { execFile } from 'node:child_process';
import {
  CognitoIdentityProviderClient,
  DeleteUserPoolCommand,
  ResourceNotFoundException,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DeleteTableCommand, DescribeTableCommand, DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  GetObjectRetentionCommand,
  HeadBucketCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { DeleteSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseTeardownArguments } from '../../commands/teardown/arguments.ts';
import { type DataClients, deleteKept } from '../../commands/teardown/delete-kept.ts';
import { emptyBucket } from '../../commands/teardown/empty-bucket.ts';
import { keptBefore } from '../../commands/teardown/kept.ts';
import { toldAgain } from '../../commands/teardown/told-again.ts';
import { inParallel } from '../../shared/use-cases/in-parallel.ts';
import { useDynalite } from '../support/dynalite.ts';
import { useFauxqsBuckets } from '../support/fauxqs.ts';

const newTable = useDynalite();
const newBucket = useFauxqsBuckets();

const clients = (): DataClients => ({
  dynamodb: new DynamoDBClient({}),
  s3: new S3Client({ forcePathStyle: true }),
  secrets: new SecretsManagerClient({}),
  cognito: new CognitoIdentityProviderClient({}),
});

describe('data that goes because it was told twice', () => {
  it('a table', async () => {
    const { name } = await newTable();
    const { dynamodb } = clients();
    const table = { kind: 'AWS::DynamoDB::Table', id: name } as const;
    expect(await deleteKept(clients(), table)).toMatchObject({ gone: true });
    const status = dynamodb.send(new DescribeTableCommand({ TableName: name })).then(({ Table }) => Table?.TableStatus);
    expect(await status.catch(() => 'GONE')).toMatch(/DELETING|GONE/);
  });

  it('a bucket with all that is in it, also beyond one page', async () => {
    const [bucket, { s3 }] = [newBucket(), clients()];
    const keys = Array.from({ length: 1005 }, (_, index) => `mails/${index}`);
    await inParallel(16, keys, async (Key) => {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'a mail' }));
    });
    expect(await deleteKept(clients(), { kind: 'AWS::S3::Bucket', id: bucket })).toEqual({
      gone: true,
      said: 'deleted',
    });
    await expect(s3.send(new HeadBucketCommand({ Bucket: bucket }))).rejects.toThrow();
  });

  it.each(['AWS::DynamoDB::Table', 'AWS::S3::Bucket'] as const)('%s that is gone already, is', async (kind) => {
    newBucket();
    await newTable();
    expect(await deleteKept(clients(), { kind, id: 'never-there' })).toMatchObject({ gone: true });
  });
});

describe('data whose service is only here in tests', () => {
  const account = clients();
  const mocks = {
    dynamodb: mockClient(account.dynamodb),
    s3: mockClient(account.s3),
    secrets: mockClient(account.secrets),
    cognito: mockClient(account.cognito),
  };
  beforeEach(() => {
    for (const mock of Object.values(mocks)) mock.reset();
  });

  it('a table loses its protection first', async () => {
    const protectedTable = { TableStatus: 'ACTIVE' as const, DeletionProtectionEnabled: true };
    mocks.dynamodb.on(DescribeTableCommand).resolves({ Table: protectedTable });
    mocks.dynamodb.on(UpdateTableCommand).resolves({}).on(DeleteTableCommand).resolves({});
    await deleteKept(account, { kind: 'AWS::DynamoDB::Table', id: 'records' });
    const asked = mocks.dynamodb.calls().map(({ args }) => args[0]);
    expect(asked.map(({ constructor }) => constructor.name)).toEqual([
      'DescribeTableCommand',
      'UpdateTableCommand',
      'DescribeTableCommand',
      'DeleteTableCommand',
    ]);
    expect(asked[1]?.input).toEqual({ TableName: 'records', DeletionProtectionEnabled: false });
  });

  it('a secret goes within seven days', async () => {
    mocks.secrets.on(DeleteSecretCommand).resolves({});
    const fate = await deleteKept(account, { kind: 'AWS::SecretsManager::Secret', id: 'arn:secret' });
    expect(fate.said).toContain('it can be brought back for 7 days');
    expect(mocks.secrets.commandCalls(DeleteSecretCommand)[0]?.args[0].input).toEqual({
      SecretId: 'arn:secret',
      RecoveryWindowInDays: 7,
    });
  });

  it('a user pool loses its protection first', async () => {
    mocks.cognito.on(UpdateUserPoolCommand).resolves({}).on(DeleteUserPoolCommand).resolves({});
    const pool = { kind: 'AWS::Cognito::UserPool', id: 'eu-central-1_Abc' } as const;
    expect(await deleteKept(account, pool)).toEqual({ gone: true, said: 'deleted' });
    expect(mocks.cognito.calls().map(({ args }) => args[0].input)).toEqual([
      { UserPoolId: 'eu-central-1_Abc', DeletionProtection: 'INACTIVE' },
      { UserPoolId: 'eu-central-1_Abc' },
    ]);
    mocks.cognito.on(UpdateUserPoolCommand).rejects(new ResourceNotFoundException({ message: 'none', $metadata: {} }));
    expect(await deleteKept(account, pool)).toMatchObject({ gone: true });
  });

  it('sealed packs stay until their day, and so does their bucket', async () => {
    const versions = ['one', 'two', 'three'].map((Key) => ({ Key, VersionId: 'v1' }));
    mocks.s3
      .on(ListObjectVersionsCommand)
      .resolvesOnce({
        Versions: versions.slice(0, 2),
        IsTruncated: true,
        NextKeyMarker: 'two',
        NextVersionIdMarker: 'v1',
      })
      .resolvesOnce({ Versions: versions.slice(2) });
    const refusal = (Key: string) => ({ Key, VersionId: 'v1', Code: 'AccessDenied' });
    mocks.s3
      .on(DeleteObjectsCommand)
      .resolvesOnce({ Errors: [refusal('two')] })
      .resolvesOnce({ Errors: [refusal('three')] });
    for (const [Key, day] of [
      ['two', '2033-01-02'],
      ['three', '2032-12-02'],
    ] as const) {
      const Retention = { Mode: 'COMPLIANCE' as const, RetainUntilDate: new Date(`${day}T09:00:00Z`) };
      mocks.s3.on(GetObjectRetentionCommand, { Key }).resolves({ Retention });
    }
    mocks.s3.on(DeleteBucketCommand).rejects(new Error('BucketNotEmpty'));
    expect(await deleteKept(account, { kind: 'AWS::S3::Bucket', id: 'packs' })).toEqual({
      gone: false,
      said: 'kept: nobody can delete 2 sealed files in it before 2033-01-02',
    });
    expect(mocks.s3.commandCalls(ListObjectVersionsCommand)[1]?.args[0].input).toMatchObject({
      KeyMarker: 'two',
      VersionIdMarker: 'v1',
    });
    expect(mocks.s3.commandCalls(DeleteBucketCommand)).toEqual([]);
  });

  it('what cannot be deleted for another reason is not passed over', async () => {
    mocks.s3.on(ListObjectVersionsCommand).resolves({ Versions: [{ Key: 'one', VersionId: 'v1' }] });
    mocks.s3
      .on(DeleteObjectsCommand)
      .resolves({ Errors: [{ Key: 'one', Code: 'InternalError', Message: 'try again' }] });
    await expect(emptyBucket(account.s3, 'files')).rejects.toThrow('files/one cannot be deleted: InternalError');
  });
});

it('what an earlier teardown has kept is found by its tags, and nothing of other stacks', async () => {
  const client = new ResourceGroupsTaggingAPIClient({});
  const tagging = mockClient(client);
  const tagged = (ResourceARN: string, stack?: string) => ({
    ResourceARN,
    Tags: stack === undefined ? [] : [{ Key: 'aws:cloudformation:stack-name', Value: stack }],
  });
  const secret = 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:ReceiptKey-abc';
  tagging.on(GetResourcesCommand).resolves({
    ResourceTagMappingList: [
      tagged('arn:aws:dynamodb:eu-central-1:000000000000:table/baifang-dev-data-Table1', 'baifang-dev-data'),
      tagged('arn:aws:s3:::baifang-dev-data-coursefiles1', 'baifang-dev-data'),
      tagged('arn:aws:s3:::baifang-dev-web-pages1', 'baifang-dev-web'),
      tagged(secret, 'baifang-dev-data'),
      tagged('arn:aws:cognito-idp:eu-central-1:000000000000:userpool/eu-central-1_Abc'),
    ],
  });
  expect(await keptBefore(client, 'dev')).toEqual([
    { kind: 'AWS::DynamoDB::Table', id: 'baifang-dev-data-Table1' },
    { kind: 'AWS::S3::Bucket', id: 'baifang-dev-data-coursefiles1' },
    { kind: 'AWS::SecretsManager::Secret', id: secret },
    { kind: 'AWS::Cognito::UserPool', id: 'eu-central-1_Abc' },
  ]);
});

describe('the second telling', () => {
  it('is the name of the stage, exactly; nobody there to type it is none', async () => {
    expect(await toldAgain('prod', 'prod', '')).toBe(true);
    for (const given of ['Prod', 'prod ', 'dev', '']) expect(await toldAgain('prod', given, '')).toBe(false);
    expect(await toldAgain('prod', undefined, '')).toBe(false);
  });

  it('stands behind --with-data, or is asked for', () => {
    expect(parseTeardownArguments(['--stage', 'dev', '--with-data', 'dev'])).toMatchObject({
      withData: true,
      confirmed: 'dev',
    });
    expect(parseTeardownArguments(['--stage', 'dev', '--with-data'])).toMatchObject({ confirmed: undefined });
    expect(parseTeardownArguments(['--stage', 'prod', '--confirm', 'prod'])).toMatchObject({
      withData: false,
      confirmed: 'prod',
    });
  });

  it.each([[[]], [['--stage', 'dev', 'prod']], [['--stage', 'dev', '--all']]])('%j means nothing', (args) => {
    expect(() => parseTeardownArguments(args)).toThrow('usage: teardown');
  });

  it.each([
    ['that means nothing', [], 'which stage?'],
    ['without credentials', ['--stage', 'dev', '--dry-run'], 'no AWS credentials are at hand'],
  ])('a command %s ends with a sentence', async (_, args, sentence) => {
    const env = {
      PATH: process.env['PATH'],
      HOME: '/nowhere',
      AWS_REGION: 'eu-central-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    const ended = await new Promise<{ readonly code: number | null; readonly said: string }>((done) => {
      const child = execFile(process.execPath, ['commands/teardown.ts', ...args], { env }, (_error, _stdout, said) => {
        done({ code: child.exitCode, said });
      });
    });
    expect(ended).toMatchObject({ code: 2, said: expect.stringContaining(sentence) as string });
  });
});
