import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type StageConfiguration, stageNamed } from '../../infra/stages.ts';
import { ALARMS } from '../bench/scale/bill.ts';
import { PRODUCTION } from '../bench/scale/limits.ts';
import { CHINA } from './china-stage.ts';
import { asText, ofType, synthesised } from './synthesised.ts';

/** Names of these are the only ones of their account, or of the world. */
const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': 'Name',
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SQS::Queue': 'QueueName',
};

describe.each<[string, StageConfiguration, string[]]>([
  ['dev, wherever the credentials point', stageNamed('dev'), []],
  ['prod, wherever the credentials point', stageNamed('prod'), []],
  ['prod in Singapore', { ...stageNamed('prod'), region: 'ap-southeast-1' }, ['arn:aws:']],
  ['prod in Beijing', CHINA, ['arn:aws-cn:']],
])('the templates of %s', (_, stage, partitions) => {
  const system = synthesised(stage);

  it('name no partition but that of their region, and no account', () => {
    const named = system.text.match(/arn:aws(-[a-z]+)*:/g) ?? [];
    expect([...new Set(named)]).toEqual(partitions);
    expect(system.text.match(/\b\d{12}\b/g)).toBeNull();
  });

  it('use no custom resource, so that what they say is all there is', () => {
    expect(system.resources.filter(({ type }) => /^Custom::|CustomResource/.test(type))).toEqual([]);
  });

  it('put the stage into every name that is chosen, so that stages can share an account', () => {
    const chosen = system.resources.flatMap(({ type, properties }) => properties[NAME_PROPERTIES[type] ?? ''] ?? []);
    expect(chosen.length).toBeGreaterThanOrEqual(20);
    for (const name of chosen) expect(asText(name)).toContain(`baifang-${stage.name}`);
  });
});

describe('a stage with an OpenID provider', () => {
  const PROVIDER = { issuer: 'https://sign-in.example.com', audience: 'baifang-pages' };
  const system = synthesised({ ...stageNamed('dev'), oidc: PROVIDER });

  it('trusts that provider alone', () => {
    expect(ofType(system, 'AWS::ApiGatewayV2::Authorizer')[0]?.properties['JwtConfiguration']).toEqual({
      Issuer: PROVIDER.issuer,
      Audience: [PROVIDER.audience],
    });
  });

  it('has nothing of Cognito', () => {
    expect(system.resources.filter(({ type }) => type.startsWith('AWS::Cognito::'))).toEqual([]);
  });
});

it('a stage that does not exist is refused with the names of those that do', () => {
  expect(() => stageNamed('staging')).toThrow('No stage "staging": infra/stages.ts has dev, prod.');
});

it('a stage with a mail domain has its identity and sends from it alone', () => {
  const system = synthesised({ ...stageNamed('dev'), mailDomain: 'baifang.test' });
  expect(ofType(system, 'AWS::SES::EmailIdentity')[0]?.properties['EmailIdentity']).toBe('baifang.test');
  expect(system.text).toContain('"ses:FromAddress":"baifang@baifang.test"');
});

it('no mail goes out over a line that is not encrypted', () => {
  const [configurationSet] = ofType(synthesised(stageNamed('prod')), 'AWS::SES::ConfigurationSet');
  expect(configurationSet?.properties).toMatchObject({ DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
});

it('a stage with a mail domain stores what SES receives for it, looked through, and nobody else may write there', () => {
  const system = synthesised({ ...stageNamed('dev'), mailDomain: 'baifang.test' });
  const [rule] = ofType(system, 'AWS::SES::ReceiptRule');
  expect(rule?.properties['Rule']).toMatchObject({
    Enabled: true,
    ScanEnabled: true,
    Recipients: ['baifang.test'],
    Actions: [{ S3Action: { ObjectKeyPrefix: 'mails/' } }],
  });
  const policies = ofType(system, 'AWS::S3::BucketPolicy').map(({ properties }) => JSON.stringify(properties));
  const ofMails = policies.filter((policy) => policy.includes('ses.amazonaws.com'));
  expect(ofMails).toHaveLength(1);
  expect(ofMails[0]).toMatch(/"Action":"s3:PutObject","Condition":\{"StringEquals":\{"aws:SourceAccount"/);
});

it('a stage with a mail relay sends its notices through it, and asks nothing of SES for them', () => {
  const smtp = { host: 'smtp.example.com', port: 465, user: 'baifang', passwordSecretName: 'baifang/relay' };
  const system = synthesised({ ...stageNamed('dev'), smtp });
  const deliver = ofType(system, 'AWS::Lambda::Function').find(
    ({ properties }) => properties['FunctionName'] === 'baifang-dev-deliver-notices',
  );
  const { Variables } = z
    .object({ Variables: z.record(z.string(), z.unknown()) })
    .parse(deliver?.properties['Environment']);
  expect(Variables).toMatchObject({ SMTP_HOST: 'smtp.example.com', SMTP_PORT: '465', SMTP_USER: 'baifang' });
  expect(Object.keys(Variables)).not.toContain('MAIL_CONFIGURATION_SET');
  const policy = ofType(system, 'AWS::IAM::Policy').find(({ properties }) =>
    JSON.stringify(properties).includes('relay-??????'),
  );
  expect(JSON.stringify(policy?.properties)).toContain('secret:baifang/relay-??????');
  expect(JSON.stringify(policy?.properties)).not.toContain('ses:');
});

it('a stage without a mail domain receives no mail', () => {
  expect(ofType(synthesised(stageNamed('dev')), 'AWS::SES::ReceiptRule')).toEqual([]);
});

it('a stage with a topic tells it of every alarm that rings, and that it has ended', () => {
  const alarmTopicArn = 'arn:aws:sns:ap-southeast-1:000000000000:on-call';
  const alarms = ofType(synthesised({ ...stageNamed('prod'), alarmTopicArn }), 'AWS::CloudWatch::Alarm');
  expect(alarms.length).toBeGreaterThan(50);
  for (const { properties } of alarms) {
    expect(properties).toMatchObject({ AlarmActions: [alarmTopicArn], OKActions: [alarmTopicArn] });
  }
});

it('sign-in returns to the address that the stage names', () => {
  const system = synthesised({ ...stageNamed('dev'), publicUrl: 'https://baifang.test' });
  expect(ofType(system, 'AWS::Cognito::UserPoolClient')[0]?.properties).toMatchObject({
    CallbackURLs: ['https://baifang.test/'],
    LogoutURLs: ['https://baifang.test/'],
    AllowedOAuthFlows: ['code'],
    GenerateSecret: false,
  });
});

it.each(['dev', 'prod'])('personal data stays in %s for as long as docs/privacy.md says', async (name) => {
  const page = await readFile('docs/privacy.md', 'utf8');
  const said = new Map(
    [...page.matchAll(/^\| `(\w+)` +\|.*\| +(\d+) +\|$/gm)].map(([, part, months]) => [part, Number(months)]),
  );
  const { retention } = stageNamed(name);
  expect(said).toEqual(
    new Map([
      ['contacts', retention.contactsMonths],
      ['texts', retention.textsMonths],
    ]),
  );
  const worker = ofType(synthesised(stageNamed(name)), 'AWS::Lambda::Function').find(({ label }) =>
    label.startsWith('retention/'),
  );
  expect(worker?.properties['Environment']).toMatchObject({
    Variables: {
      RETENTION_CONTACTS_MONTHS: String(retention.contactsMonths),
      RETENTION_TEXTS_MONTHS: String(retention.textsMonths),
    },
  });
});

it('the model of docs/scale.md goes by what production has: its throttle, its judges, its alarms', () => {
  const stage = stageNamed('prod');
  expect(PRODUCTION).toEqual({ requestsPerSecond: stage.throttle.ratePerSecond, judge: stage.concurrency.judge });
  expect(ofType(synthesised(stage), 'AWS::CloudWatch::Alarm')).toHaveLength(ALARMS);
});
