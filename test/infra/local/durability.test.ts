import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import { httpApi, queue, writeAssembly } from './fixture-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'baifang-durability-'));
const AT = '2026-11-23T11:59:30Z';
const QUEUE_URL = 'http://127.0.0.1/000000000000/kept';
const EVENTS_URL = 'http://127.0.0.1/000000000000/mail-events';
let cloud: LocalCloudProcess;
let before: Awaited<ReturnType<typeof leaveEverything>>;

async function clients() {
  const { endpoints } = await cloud.status();
  const config = (service: string) => ({
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: z.string().parse(endpoints[service]),
  });
  return {
    dynamoDb: new DynamoDBClient(config('DYNAMODB')),
    sqs: new SQSClient(config('SQS')),
    ses: new SESClient(config('SES')),
    secrets: new SecretsManagerClient(config('SECRETS_MANAGER')),
  };
}

beforeAll(async () => {
  const assemblyFolder = writeAssembly(join(folder, 'assembly'), {
    functions: { noting: { code: 'export const handler = async () => "noted";' } },
    resources: {
      ...httpApi({ 'GET /v1/note': 'noting' }),
      ...queue('kept', { VisibilityTimeout: 3600 }),
      ...queue('mail-events'),
      table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          TableName: 'kept',
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        },
      },
      secret: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: { Name: 'kept', GenerateSecretString: { PasswordLength: 64 } },
      },
      set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'set' } },
      deliveries: {
        Type: 'AWS::SES::ConfigurationSetEventDestination',
        Properties: {
          ConfigurationSetName: { Ref: 'set' },
          EventDestination: {
            Enabled: true,
            MatchingEventTypes: ['delivery'],
            EventBridgeDestination: {
              EventBusArn: {
                'Fn::Sub': 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default',
              },
            },
          },
        },
      },
      rule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': ['set'] } } } },
          Targets: [{ Arn: { 'Fn::GetAtt': ['mail-events', 'Arn'] }, Id: 'queue' }],
        },
      },
    },
  });
  cloud = await LocalCloudProcess.start({ folder, assemblyFolder, empty: true, at: '2026-11-23T11:00:00Z', speed: 0 });
  await cloud.moveClock(AT);
  before = await leaveEverything();
  const { port } = new URL(cloud.url);
  await cloud.kill();
  cloud = await LocalCloudProcess.start({ folder, assemblyFolder, empty: true, port: Number(port) });
});
afterAll(async () => {
  await cloud.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** An item, two messages (one of them taken), a mail: what the killed local cloud answered for. */
async function leaveEverything() {
  const { dynamoDb, sqs, ses } = await clients();
  await dynamoDb.send(new PutItemCommand({ TableName: 'kept', Item: { pk: { S: 'a' } } }));
  for (const MessageBody of ['waiting', 'in hand']) {
    await sqs.send(new SendMessageCommand({ QueueUrl: QUEUE_URL, MessageBody }));
  }
  await sqs.send(new ReceiveMessageCommand({ QueueUrl: QUEUE_URL, MaxNumberOfMessages: 1 }));
  const { MessageId } = await ses.send(
    new SendEmailCommand({
      Source: 'baifang@example.com',
      Destination: { ToAddresses: ['wang.fang@baifang.example'] },
      Message: {
        Subject: { Data: '提醒：日志' },
        Body: { Text: { Data: "您好！(it's 100% ~ok*)" }, Html: { Data: '<p>您好</p>' } },
      },
      ConfigurationSetName: 'set',
      Tags: [{ Name: 'noticeId', Value: 'log-reminder.s01' }],
    }),
  );
  return { messageId: MessageId, secret: await readSecret(), token: await cloud.token('wang.fang@baifang.example') };
}

async function readSecret(): Promise<string | undefined> {
  const { secrets } = await clients();
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: 'kept' }));
  return SecretString;
}

describe('after kill -9 and a new start', () => {
  it('an item that was written is there', async () => {
    const { dynamoDb } = await clients();
    const { Item } = await dynamoDb.send(new GetItemCommand({ TableName: 'kept', Key: { pk: { S: 'a' } } }));
    expect(Item).toEqual({ pk: { S: 'a' } });
  });

  it('a message that was sent is there, and soon so is one that somebody had taken for an hour', async () => {
    const { sqs } = await clients();
    const bodies: (string | undefined)[] = [];
    while (bodies.length < 2) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: QUEUE_URL, WaitTimeSeconds: 10 }));
      bodies.push(...Messages.map(({ Body }) => Body));
    }
    expect(bodies.sort()).toEqual(['in hand', 'waiting']);
  });

  it('a mail that was accepted is in the mailbox, with its id and the time on the clock', async () => {
    const StoreSchema = z.object({ emails: z.array(z.looseObject({})) });
    const { emails } = StoreSchema.parse(await (await fetch(`${cloud.mailboxUrl}/store`)).json());
    expect(emails).toEqual([
      expect.objectContaining({ messageId: before.messageId, subject: '提醒：日志', at: Date.parse(AT) / 1000 }),
    ]);
  });

  it('its delivery is on the bus, at least once, with its message tags', async () => {
    await cloud.settle();
    const { sqs } = await clients();
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: EVENTS_URL }));
    expect(JSON.parse(Messages[0]?.Body ?? 'null')).toMatchObject({
      source: 'aws.ses',
      'detail-type': 'Email Delivered',
      detail: { eventType: 'Delivery', mail: { tags: { noticeId: ['log-reminder.s01'] } } },
    });
  });

  it('the generated secret is the same', async () => {
    expect(before.secret).toMatch(/^[A-Za-z0-9]{64}$/);
    expect(await readSecret()).toBe(before.secret);
  });

  it('a token is still valid', async () => {
    const response = await fetch(`${cloud.url}/v1/note`, { headers: { authorization: `Bearer ${before.token}` } });
    expect([response.status, await response.json()]).toEqual([200, 'noted']);
  });

  it('a clock set by hand stands where it stood', async () => {
    expect(await cloud.status()).toMatchObject({ now: AT, speed: 0 });
  });
});

it('Ctrl-C ends it within three seconds, with exit code 0', async () => {
  const started = performance.now();
  expect(await cloud.stop()).toBe(0);
  expect(performance.now() - started).toBeLessThan(3000);
});
