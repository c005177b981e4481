import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { FUNCTION_FOLDERS } from './function-folders.ts';
import { asText, ofType, synthesised } from './synthesised.ts';

const OneOrMore = z.unknown().transform((value) => [value].flat().map(asText));
const StatementSchema = z.object({ Effect: z.string(), Action: OneOrMore, Resource: OneOrMore });
const PolicySchema = z.object({
  PolicyDocument: z.object({ Statement: z.array(StatementSchema) }),
  Roles: z.array(z.unknown().transform(asText)),
});

const prod = synthesised(stageNamed('prod'));
const policies = ofType(prod, 'AWS::IAM::Policy').map(({ label, properties }) => ({
  label,
  ...PolicySchema.parse(properties),
}));
const statements = policies.flatMap(({ label, PolicyDocument }) =>
  PolicyDocument.Statement.map((statement) => ({ label, ...statement })),
);

/** `function → sorted "action resource"` of everything but logs, traces and the queue that feeds it. */
const may = new Map(
  ofType(prod, 'AWS::Lambda::Function').map(({ properties }) => {
    const role = asText(properties['Role']).replace(/\.Arn$/, '');
    const allowed = policies
      .filter(({ Roles }) => Roles.includes(role))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .flatMap(({ Action, Resource }) =>
        Action.flatMap((action) => Resource.map((resource) => [action, resource] as const)),
      )
      .filter(([action]) => !/^(logs|xray):|^sqs:(Receive|Delete|Change|Get)/.test(action))
      .map(([action, resource]) => `${action} ${nameOf(resource)}`);
    return [asText(properties['FunctionName']).replace('baifang-prod-', ''), allowed.sort()];
  }),
);

/** `baifang-prod-data:ExportsOutputFnGetAttTableCD117FA1ArnE2C8C204/index/due` → `Table/index/due`. */
function nameOf(resource: string): string {
  return resource.replace(/.*ExportsOutput(FnGetAtt|Ref)/, '').replace(/(?<=[a-z])[0-9A-F]{8}[A-Za-z0-9.]*/, '');
}

describe('no permission is wider than it must be', () => {
  it('no action holds a wildcard', () => {
    expect(
      statements.filter(({ Effect, Action }) => Effect === 'Allow' && Action.some((action) => action.includes('*'))),
    ).toEqual([]);
  });

  it('no resource holds a wildcard, except that of the two X-Ray actions, which know no resource, and those of files', () => {
    const wide = statements.filter(
      ({ Effect, Resource }) =>
        Effect === 'Allow' &&
        Resource.some((one) => one.includes('*') && !/\/(courseware|sheets|mails|sealed)\/\*$/.test(one)),
    );
    expect(wide.length).toBe(ofType(prod, 'AWS::Lambda::Function').length);
    for (const { Action } of wide) expect(Action).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
  });

  it('no role carries a managed or an inline policy besides', () => {
    const roles = ofType(prod, 'AWS::IAM::Role').map(({ properties }) => properties);
    for (const role of roles) expect(Object.keys(role).sort()).toEqual(['AssumeRolePolicyDocument', 'Tags']);
  });

  it('every function has a role of its own', () => {
    const roles = ofType(prod, 'AWS::Lambda::Function').map(({ properties }) => asText(properties['Role']));
    expect(new Set(roles).size).toBe(roles.length);
  });
});

const items = (...actions: string[]) => actions.map((action) => `dynamodb:${action} Table`);
const ses = (resource: string) => `ses:SendRawEmail arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:${resource}`;
const reading = [...items('GetItem', 'Query'), 'dynamodb:Query Table/index/subject'];
const administering = [...reading, ...items('PutItem')];
const filing = [...reading, ...items('PutItem'), 'secretsmanager:GetSecretValue ReceiptKey'];
const filingWithoutSignIn = filing.filter((allowed) => !allowed.endsWith('index/subject'));

const ALLOWED: readonly (readonly [name: string, allowed: readonly string[]])[] = [
  ['session', reading],
  ['ledger', reading],
  ['standings', reading],
  ['reports', reading],
  ['months', [...filing, 's3:GetObject SealedPacks/sealed/*', 's3:ListBucket SealedPacks']],
  ['privacy', filing],
  ['notices', filing],
  ['personal-links', filingWithoutSignIn],
  ['webhooks', [...filing, 'secretsmanager:GetSecretValue WebhookKey']],
  ['receive-webhook', [...filingWithoutSignIn, 'secretsmanager:GetSecretValue WebhookKey']],
  ['logs', filing],
  ['leaves', filing],
  ['cases', filing],
  ['appeals', filing],
  [
    'training',
    [
      ...filing,
      's3:GetObject CourseFiles/courseware/*',
      's3:PutObject CourseFiles/courseware/*',
      's3:ListBucket CourseFiles',
    ],
  ],
  ['meetings', filing],
  ['conduct', filing],
  ['reference', []],
  ['roster', administering],
  ['policies', administering],
  ['calendar', administering],
  ['suggestions', filing],
  ['competitions', filing],
  ['scores', filing],
  ['results', filing],
  ['plans', filing],
  ['prospects', filing],
  [
    'tick',
    [
      'dynamodb:Query Table/index/due',
      'events:PutEvents Bus',
      'sqs:SendMessage RunsQueue',
      'sqs:SendMessage TickDeadLetters',
    ],
  ],
  [
    'judge',
    [
      ...items('BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
      'events:PutEvents Bus',
      'sqs:SendMessage ClosingsQueue',
      'sqs:SendMessage RetentionQueue',
    ],
  ],
  [
    'seal-month',
    [
      ...items('GetItem', 'Query'),
      's3:GetObject SealedPacks/sealed/*',
      's3:PutObject SealedPacks/sealed/*',
      's3:ListBucket SealedPacks',
    ],
  ],
  ['record-outages', [...items('GetItem', 'Query', 'PutItem'), 'dynamodb:Query Table/index/due']],
  [
    'self-check',
    [
      ...items('GetItem', 'Query', 'PutItem'),
      'dynamodb:Query Table/index/due',
      's3:GetObject SealedPacks/sealed/*',
      's3:ListBucket SealedPacks',
      'sqs:SendMessage SelfCheckDeadLetters',
    ],
  ],
  [
    'canary',
    [
      ...items('GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
      'secretsmanager:GetSecretValue WebhookKey',
      'sqs:SendMessage CanaryDeadLetters',
    ],
  ],
  ['retire-records', items('GetItem', 'Query', 'UpdateItem')],
  [
    'deliver-notices',
    [
      ...items('GetItem', 'Query', 'UpdateItem'),
      'secretsmanager:GetSecretValue ReceiptKey',
      ses('configuration-set/MailConfigurationSet'),
      ses('identity/example.com'),
    ],
  ],
  [
    'operations',
    [
      ...administering,
      ...['Alarms', 'Closings', 'Deliveries', 'Imports', 'IncomingMails', 'Notices', 'Retention', 'Runs'].map(
        (queue) => `sqs:SendMessage ${queue}Queue`,
      ),
    ],
  ],
  ['track-delivery', items('GetItem', 'PutItem', 'UpdateItem')],
  ['uploads', [...filing, 's3:PutObject Sheets/sheets/*', 'sqs:SendMessage ImportsQueue']],
  [
    'receive-mail',
    [
      ...filing,
      's3:GetObject Mails/mails/*',
      's3:DeleteObject Mails/mails/*',
      's3:ListBucket Mails',
      'ses:SendRawEmail MailConfigurationSet',
      ses('identity/example.com'),
    ],
  ],
  [
    'work-off-imports',
    [
      ...filingWithoutSignIn,
      ...items('UpdateItem'),
      's3:GetObject Sheets/sheets/*',
      's3:DeleteObject Sheets/sheets/*',
      's3:ListBucket Sheets',
    ],
  ],
];

it.each(ALLOWED)('%s may do exactly: %s', (name, allowed) => {
  expect(may.get(name)).toEqual(allowed.toSorted());
});

it('the rows above are all functions', () => {
  expect(ALLOWED.map(([name]) => name).toSorted()).toEqual(FUNCTION_FOLDERS.toSorted());
  expect(may.size).toBe(FUNCTION_FOLDERS.length);
});

it('a worker may do with its queue what Lambda needs to poll it, and no more', () => {
  const workers = policies.filter(({ label }) => !label.startsWith('operations/'));
  const polling = workers
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Action }) => Action.some((action) => /^sqs:(?!SendMessage$)/.test(action)));
  expect(polling).toHaveLength(ofType(prod, 'AWS::Lambda::EventSourceMapping').length);
  for (const { Action, Resource } of polling) {
    expect(Action.toSorted()).toEqual(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage']);
    expect(Resource).toHaveLength(1);
  }
});

it('operations takes messages from dead-letter queues only, and from none that it cannot put back', () => {
  const [policy] = policies.filter(({ label }) => label.startsWith('operations/'));
  const on = (action: string) =>
    policy?.PolicyDocument.Statement.filter(({ Action }) => Action.includes(action))
      .flatMap(({ Resource }) => Resource.map(nameOf))
      .toSorted();
  const workers = ['Alarms', 'Closings', 'Deliveries', 'Imports', 'IncomingMails', 'Notices', 'Retention', 'Runs'];
  const theirs = workers.map((worker) => `${worker}DeadLetters`);
  expect(on('sqs:ReceiveMessage')).toEqual(theirs);
  expect(on('sqs:DeleteMessage')).toEqual(theirs);
  expect(on('sqs:GetQueueAttributes')).toEqual(
    [...theirs, 'CanaryDeadLetters', 'SelfCheckDeadLetters', 'TickDeadLetters'].toSorted(),
  );
});
