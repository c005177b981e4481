import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import { httpApi, queue, recording, workQueue, writeAssembly } from './fixture-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'baifang-functions-'));
const fileOf = (name: string) => join(folder, `${name}.jsonl`);
const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const OUTCOMES = `
  const outcomes = event.Records.map(({ messageId, body }) => ({ messageId, outcome: JSON.parse(body).outcome }));
  if (outcomes.some(({ outcome }) => outcome === 'throw')) throw new Error('refused');
  if (outcomes.some(({ outcome }) => outcome === 'nonsense')) return { batchItemFailures: [{ itemIdentifier: 'unknown' }] };
  return { batchItemFailures: outcomes.filter(({ outcome }) => outcome === 'fail').map(({ messageId }) => ({ itemIdentifier: messageId })) };
`;
const rule = (target: string, EventPattern: object) => ({
  Type: 'AWS::Events::Rule',
  Properties: { EventBusName: { Ref: 'bus' }, EventPattern, Targets: [{ Arn: arnOf(target), Id: 'only' }] },
});

let cloud: LocalCloudProcess;
let sqs: SQSClient;
let eventBridge: EventBridgeClient;

beforeAll(async () => {
  const assemblyFolder = writeAssembly(join(folder, 'assembly'), {
    functions: {
      sleeping: {
        code: 'let calls = 0; export const handler = ({ queryStringParameters: q }) => q?.sleep ? new Promise(() => {}) : ++calls;',
        properties: { Timeout: 1, Environment: { Variables: { SECRET: { Ref: 'secret' } } } },
      },
      counting: {
        code: `let running = 0;
          export const handler = async () => {
            running += 1;
            await new Promise((done) => setTimeout(done, 30));
            return { statusCode: 200, body: String(running--) };
          };`,
      },
      exiting: { code: 'export const handler = () => process.exit(3);' },
      describing: {
        code: `export const handler = async (event, context) => ({
          name: context.functionName, remaining: context.getRemainingTimeInMillis(), table: process.env.TABLE,
          region: process.env.AWS_REGION, endpoint: process.env.AWS_ENDPOINT_URL_SQS });`,
        properties: { Timeout: 7, Environment: { Variables: { TABLE: { Ref: 'records' } } } },
      },
      working: { code: recording(fileOf('working'), OUTCOMES) },
      failing: {
        code: recording(fileOf('failing'), "throw new Error('always');"),
        properties: { DeadLetterConfig: { TargetArn: arnOf('failed') } },
      },
    },
    resources: {
      ...httpApi(
        {
          'GET /v1/sleeping': 'sleeping',
          'GET /v1/counting': 'counting',
          'GET /v1/exiting': 'exiting',
          'GET /v1/describing': 'describing',
        },
        { open: ['GET /v1/sleeping', 'GET /v1/counting', 'GET /v1/exiting', 'GET /v1/describing'] },
      ),
      ...workQueue('work', 'working'),
      ...queue('failed'),
      ...queue('events'),
      bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'fixture' } },
      toQueue: rule('events', { source: ['here'], detail: { kind: [{ prefix: 'a' }] } }),
      toFunction: rule('failing', { 'detail-type': ['Failing'] }),
      retries: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: { FunctionName: { Ref: 'failing' }, Qualifier: '$LATEST', MaximumRetryAttempts: 1 },
      },
      records: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          TableName: 'the-records',
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        },
      },
      secret: { Type: 'AWS::SecretsManager::Secret', Properties: {} },
      stranger: { Type: 'AWS::Timestream::Database', Properties: {} },
    },
  });
  cloud = await LocalCloudProcess.start({ folder, assemblyFolder, empty: true });
  const { endpoints } = await cloud.status();
  const common = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  sqs = new SQSClient({ ...common, endpoint: z.string().parse(endpoints['SQS']) });
  eventBridge = new EventBridgeClient({ ...common, endpoint: z.string().parse(endpoints['EVENTBRIDGE']) });
});
afterAll(async () => {
  await cloud.kill();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => {
  const response = await fetch(`${cloud.url}/v1/${path}`);
  return { status: response.status, body: await response.text() };
};
const urlOf = (name: string) => `http://127.0.0.1/000000000000/${name}`;
const bodiesIn = async (name: string) => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: urlOf(name), MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  return Messages.map(({ Body }) => Body ?? '');
};
const EventSchema = z.looseObject({ Records: z.array(z.looseObject({ body: z.string() })).default([]) });
const eventsSeenBy = (name: string) =>
  existsSync(fileOf(name))
    ? readFileSync(fileOf(name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => EventSchema.parse(JSON.parse(line)))
    : [];
const timesWorkedOn = (body: string) =>
  eventsSeenBy('working').filter(({ Records }) => Records.some((record) => record.body === body)).length;

describe('a function', () => {
  it('is ended at its time limit, and the next invocation starts with fresh modules', async () => {
    expect((await get('sleeping')).body).toBe('1');
    expect((await get('sleeping')).body).toBe('2');
    const started = performance.now();
    expect((await get('sleeping?sleep=1')).status).toBe(500);
    expect(performance.now() - started).toBeGreaterThan(990);
    expect((await get('sleeping')).body).toBe('1');
    expect(cloud.output).toContain('Task timed out after 1.00 seconds');
  });

  it('handles one invocation at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => get('counting')));
    expect(new Set(answers.map(({ body }) => body))).toEqual(new Set(['1']));
  });

  it('that ends its process fails only its own invocation', async () => {
    expect((await get('exiting')).status).toBe(500);
    expect((await get('counting')).body).toBe('1');
  });

  it("knows its name, its time, its resources and where the services are, and nothing of the host's environment", async () => {
    const described: unknown = JSON.parse((await get('describing')).body);
    const { endpoints } = await cloud.status();
    expect(described).toMatchObject({
      name: 'describing',
      table: 'the-records',
      region: 'us-east-1',
      endpoint: endpoints['SQS'],
    });
    expect(z.object({ remaining: z.number() }).parse(described).remaining).toBeGreaterThan(6000);
  });
});

describe('a queue with a consumer', () => {
  const send = (...outcomes: readonly string[]) =>
    sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: urlOf('work'),
        Entries: outcomes.map((outcome, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify({ outcome, of: outcomes.join() }),
        })),
      }),
    );
  const bodyOf = (outcome: string, ...outcomes: readonly string[]) => JSON.stringify({ outcome, of: outcomes.join() });

  it('sends only the reported messages back, and to the dead-letter queue after their last receive', async () => {
    await send('ok', 'fail');
    await cloud.settle();
    expect(timesWorkedOn(bodyOf('ok', 'ok', 'fail'))).toBe(1);
    expect(timesWorkedOn(bodyOf('fail', 'ok', 'fail'))).toBe(3);
    expect(await bodiesIn('work-dead')).toContain(bodyOf('fail', 'ok', 'fail'));
  });

  it.each(['throw', 'nonsense'])('sends a whole batch back when the function answers with %s', async (answer) => {
    await send('ok', answer);
    await cloud.settle();
    expect(timesWorkedOn(bodyOf('ok', 'ok', answer))).toBeGreaterThan(1);
    expect(timesWorkedOn(bodyOf(answer, 'ok', answer))).toBe(3);
  });

  it('hands a message sent twice to the function twice: at least once is the promise', async () => {
    await send('doubled');
    await send('doubled');
    await cloud.settle();
    const times = eventsSeenBy('working').flatMap(({ Records }) =>
      Records.filter(({ body }) => body === bodyOf('doubled', 'doubled')),
    );
    expect(times).toHaveLength(2);
  });

  it("carries the clock's time of its first receipt at every receipt", async () => {
    const at = Temporal.Instant.from('2026-11-24T20:05:00+08:00');
    await cloud.moveClock(at.toString());
    await send('fail');
    await cloud.settle();
    const stamps = eventsSeenBy('working').flatMap(({ Records }) =>
      Records.filter(({ body }) => body === bodyOf('fail', 'fail')).map(({ attributes }) => attributes),
    );
    const stamp = { ApproximateFirstReceiveTimestamp: String(at.epochMilliseconds) };
    expect(stamps).toMatchObject([stamp, stamp, stamp]);
  });
});

describe('an event on the bus', () => {
  const put = (entry: object) =>
    eventBridge.send(
      new PutEventsCommand({
        Entries: [
          { EventBusName: 'fixture', Source: 'here', DetailType: 'Happened', Detail: '{"kind":"a1"}', ...entry },
        ],
      }),
    );

  it('goes to the queue of the rule that matches, in its envelope', async () => {
    await put({});
    await put({ Detail: '{"kind":"b1"}' });
    await put({ Source: 'elsewhere' });
    await put({ EventBusName: 'default' });
    const bodies = await bodiesIn('events');
    expect(bodies.map((body) => z.looseObject({}).parse(JSON.parse(body)))).toEqual([
      expect.objectContaining({ source: 'here', 'detail-type': 'Happened', detail: { kind: 'a1' } }),
    ]);
  });

  it('is refused by entry when the bus is unknown or the detail is no object', async () => {
    expect(await put({ EventBusName: 'nowhere' })).toMatchObject({ FailedEntryCount: 1 });
    expect(await put({ Detail: '[1]' })).toMatchObject({ FailedEntryCount: 1 });
  });

  it('invokes a function as often as the template says, then goes to its dead-letter queue', async () => {
    await put({ DetailType: 'Failing', Source: 'elsewhere' });
    await cloud.settle();
    expect(eventsSeenBy('failing')).toHaveLength(2);
    expect(await bodiesIn('failed')).toEqual([expect.stringContaining('"detail-type":"Failing"')]);
  });
});

it('a resource of an unknown type is told by name, on the console and in the status', async () => {
  expect((await cloud.status()).unknown).toEqual(['fixture.stranger (AWS::Timestream::Database)']);
  expect(cloud.output).toContain('fixture.stranger (AWS::Timestream::Database)');
});
