/** What goes wrong in the month: mails that are not wanted, an outage, and messages that land in dead letters. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { signIn } from '../../../commands/demo/client.ts';
import type { Plan } from '../../../infra/local/template/plan.ts';
import type { Traced } from '../../../infra/local/trace/trace.ts';
import { staffKey } from '../../../shared/adapters/dynamodb/department-items.ts';
import { createDocumentClient } from '../../../shared/adapters/dynamodb/document-client.ts';
import type { RunMessage } from '../../../shared/contracts/events.ts';
import { QUEUE_WORKERS } from '../../../shared/contracts/http/dead-letters.ts';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { onlyTable } from '../../support/local-table.ts';
import { OLD_DEPARTMENT } from './departments.ts';
import { emailOf } from './people.ts';
import type { Plantings } from './plantings.ts';

export interface Failing {
  readonly cloud: LocalCloudProcess;
  readonly plan: Plan;
  readonly plantings: Plantings;
  /** Of the local cloud. */
  readonly folder: string;
  /** An instant on its clock. */
  readonly at: string;
}

/** As AWS's own services announce something on the account's bus. */
async function announce(
  { cloud, at }: Failing,
  event: { readonly source: string; readonly type: string; readonly detail: object; readonly resources?: string[] },
): Promise<void> {
  const { AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint = '' } = await cloud.sdkEnvironment();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new EventBridgeClient({ region: 'us-east-1', endpoint, credentials });
  const { source, type, detail, resources = [] } = event;
  await client.send(
    new PutEventsCommand({
      Entries: [
        { Source: source, DetailType: type, Detail: JSON.stringify(detail), Resources: resources, Time: new Date(at) },
      ],
    }),
  );
  client.destroy();
}

const MailLineSchema = z.object({
  email: z.object({ messageId: z.string(), destination: z.object({ to: z.array(z.string()) }) }),
  configurationSet: z.string(),
  tags: z.record(z.string(), z.string()),
});

/** The last notice that was mailed comes back for good. */
export async function bounce(failing: Failing): Promise<void> {
  const lines = readFileSync(join(failing.folder, 'data/mails.jsonl'), 'utf8').trim().split('\n');
  const mails = lines.flatMap((line) => MailLineSchema.safeParse(JSON.parse(line)).data ?? []);
  const mail = mails.findLast(({ tags }) => 'noticeId' in tags);
  if (mail === undefined) throw new Error('no notice was mailed that could come back');
  const { email, configurationSet, tags } = mail;
  const listed = Object.entries({ ...tags, 'ses:configuration-set': configurationSet }).map(
    ([name, value]): [string, string[]] => [name, [value]],
  );
  const told = {
    ...{ messageId: email.messageId, destination: email.destination.to },
    tags: Object.fromEntries(listed),
  };
  const detail = { eventType: 'Bounce', mail: told, bounce: { bounceType: 'Permanent' } };
  await announce(failing, { source: 'aws.ses', type: 'Email Bounced', detail });
}

const UNSUBSCRIBING = /^List-Unsubscribe:\s*<([^>]+)>/im;

/** Whoever got the last notice that one may do without wants no more of its kind. */
export async function unsubscribe({ folder }: Failing): Promise<void> {
  const lines = readFileSync(join(folder, 'data/trace.jsonl'), 'utf8').trim().split('\n');
  const mails = lines
    .map((line) => JSON.parse(line) as Traced)
    .flatMap((one) => (one.kind === 'call' && one.service === 'SES' ? new URLSearchParams(one.body) : []))
    .map((form) => Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString());
  const link = mails.map((mail) => UNSUBSCRIBING.exec(mail)?.[1]).findLast((each) => each !== undefined);
  // In the last minutes of a day nobody is reminded.
  if (link !== undefined) await fetch(link, { method: 'POST' });
}

/** The front door fails for an hour before the instant and is well again. */
export async function frontDoorFailed(failing: Failing): Promise<void> {
  const source = 'aws.cloudwatch';
  const rule = failing.plan.rules.find(({ pattern }) => JSON.stringify(pattern).includes(source));
  const resources = z.object({ resources: z.array(z.string()) }).parse(rule?.pattern).resources;
  const began = new Date(Date.parse(failing.at) - 60 * 60_000).toISOString();
  const detail = {
    state: { value: 'OK', timestamp: new Date(failing.at).toISOString() },
    previousState: { value: 'ALARM', timestamp: began },
  };
  await announce(failing, { source, type: 'CloudWatch Alarm State Change', detail, resources });
}

/** What a producer gone wrong may send: none of it makes sense to anybody. */
export const poisonsOf = (plantings: Plantings): readonly string[] => [
  plantings.plant('a message that is no JSON', '不是'),
  JSON.stringify({ departmentId: plantings.plant('a message of another shape', '不对'), month: '2026-11' }),
];

/** A person's record turns into something that nobody can read; a message of ids asks for the judgement of their department. */
async function breakRecord({ cloud, plan, plantings, at }: Failing): Promise<Sent> {
  const environment = await cloud.sdkEnvironment();
  Object.assign(process.env, environment);
  const { department, staff } = OLD_DEPARTMENT;
  const key = staffKey(department.id, staff[0]?.id ?? '');
  const broken = { ...key, staff: plantings.plant('a broken record', { name: '何静', email: '不是地址' }) };
  await createDocumentClient().send(new PutCommand({ TableName: await onlyTable(environment), Item: broken }));
  const run: RunMessage = { departmentId: department.id, logicalTime: at, months: [] };
  const judging = plan.eventSources.find(({ functionName }) => functionName.endsWith('-judge'));
  return { queueArn: judging?.queueArn ?? '', body: JSON.stringify(run) };
}

interface Sent {
  readonly queueArn: string;
  readonly body: string;
}

/** To every queue that a function works off, what makes no sense, and to one what fails; until all lie in dead letters. */
export async function poison(failing: Failing, poisons: readonly string[]): Promise<void> {
  const { cloud, plan } = failing;
  const { AWS_ENDPOINT_URL_SQS: endpoint = '' } = await cloud.sdkEnvironment();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SQSClient({ region: 'us-east-1', endpoint, credentials, useQueueUrlAsEndpoint: false });
  const senseless = plan.eventSources.flatMap(({ queueArn }) => poisons.map((body) => ({ queueArn, body })));
  for (const { queueArn, body } of [...senseless, await breakRecord(failing)]) {
    const { url = '' } = plan.queues.find(({ arn }) => arn === queueArn) ?? {};
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
  }
  client.destroy();
  await cloud.settle();
}

/** They fail once more. */
export async function replayDeadLetters(cloud: LocalCloudProcess): Promise<void> {
  const administrator = await signIn(cloud.url, emailOf('admin'));
  for (const worker of QUEUE_WORKERS) await administrator('replay-dead-letters', { params: { worker }, body: {} });
  await cloud.settle();
}
