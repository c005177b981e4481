/** What a traced request asks of AWS, in IAM's words: the action, what it is done to, and what conditions may ask about. */

import * as z from 'zod';
import type { Place } from '../../../infra/local/template/identifiers.ts';
import type { TracedCall } from '../../../infra/local/trace/trace.ts';
import type { Service } from '../../../infra/local/endpoints.ts';

export interface AwsCall {
  /** The function whose role it is made with. */
  readonly caller: string;
  readonly action: string;
  /** ARN. */
  readonly resource: string;
  /** By the names of IAM's condition keys. */
  readonly context: Readonly<Record<string, string>>;
}

type Asked = Omit<AwsCall, 'caller' | 'context'> & Partial<Pick<AwsCall, 'context'>>;

/** What each service's protocol says; a request that is read here by none throws. */
const READERS: Readonly<Record<Service, (call: TracedCall, place: Place) => readonly Asked[]>> = {
  DYNAMODB: ofDynamoDb,
  SQS: ofSqs,
  S3: ofS3,
  SES: ofSes,
  EVENTBRIDGE: ofEventBridge,
  SECRETS_MANAGER: ofSecretsManager,
};

/** One for each thing that it is done to. What nobody signed is nobody's, and nobody may do anything. */
export const awsCallsOf = (call: TracedCall, place: Place): readonly AwsCall[] =>
  READERS[call.service](call, place).map((asked) => ({ caller: call.caller ?? 'nobody', context: {}, ...asked }));

const actionIn = ({ target }: TracedCall): string => target?.split('.').at(-1) ?? '';
const arn = ({ region, account }: Place, service: string, rest: string): string =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

const ItemsSchema = z.union([
  z.object({ RequestItems: z.record(z.string(), z.unknown()) }),
  z.object({ TableName: z.string(), IndexName: z.string().optional() }),
]);

function ofDynamoDb(call: TracedCall, place: Place): Asked[] {
  const items = ItemsSchema.parse(JSON.parse(call.body));
  const names =
    'RequestItems' in items
      ? Object.keys(items.RequestItems)
      : [items.TableName + (items.IndexName === undefined ? '' : `/index/${items.IndexName}`)];
  return names.map((name) => ({
    action: `dynamodb:${actionIn(call)}`,
    resource: arn(place, 'dynamodb', `table/${name}`),
  }));
}

/** A batch needs the permission of what it is a batch of. */
function ofSqs(call: TracedCall, place: Place): Asked[] {
  const { QueueUrl } = z.object({ QueueUrl: z.string() }).parse(JSON.parse(call.body));
  const name = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
  return [{ action: `sqs:${actionIn(call).replace(/Batch$/, '')}`, resource: arn(place, 'sqs', name) }];
}

const EntriesSchema = z.object({ Entries: z.array(z.object({ EventBusName: z.string().default('default') })) });

function ofEventBridge(call: TracedCall, place: Place): Asked[] {
  return EntriesSchema.parse(JSON.parse(call.body)).Entries.map(({ EventBusName }) => ({
    action: `events:${actionIn(call)}`,
    resource: EventBusName.startsWith('arn:') ? EventBusName : arn(place, 'events', `event-bus/${EventBusName}`),
  }));
}

function ofSecretsManager(call: TracedCall): Asked[] {
  const { SecretId } = z.object({ SecretId: z.string() }).parse(JSON.parse(call.body));
  return [{ action: `secretsmanager:${actionIn(call)}`, resource: SecretId }];
}

const ADDRESS = /^from:.*?([\w.+-]+@([\w.-]+))/im;

/** SES asks about the identity that it sends as, and about the configuration set. */
function ofSes({ body }: TracedCall, place: Place): Asked[] {
  const form = new URLSearchParams(body);
  const mail = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString();
  const [, from = '', domain = ''] = ADDRESS.exec(mail) ?? [];
  const set = form.get('ConfigurationSetName');
  const resources = [`identity/${domain}`, ...(set === null ? [] : [`configuration-set/${set}`])];
  return resources.map((resource) => ({
    action: `ses:${form.get('Action') ?? ''}`,
    resource: arn(place, 'ses', resource),
    context: { 'ses:FromAddress': from },
  }));
}

const ON_OBJECTS: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

/** A presigned form names its object in a field. */
const KEY_FIELD = /name="key"\r\n\r\n([^\r]+)/;

function ofS3({ method, url, body }: TracedCall): Asked[] {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [bucket = '', ...segments] = pathname.slice(1).split('/');
  const key = decodeURIComponent(segments.join('/'));
  const object = (name: string) => `arn:aws:s3:::${bucket}/${name}`;
  if (method === 'POST') return [{ action: 's3:PutObject', resource: object(KEY_FIELD.exec(body)?.[1] ?? '') }];
  if (key === '' && searchParams.has('list-type'))
    return [{ action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` }];
  const action = ON_OBJECTS[method];
  if (action === undefined || key === '') throw new Error(`what of S3 is ${method} ${url}?`);
  return [{ action, resource: object(key) }];
}
