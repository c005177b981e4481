import { describe, expect, it } from 'vitest';
import { nextSteps, printSteps, type StageFacts } from '../../../commands/deploy/next-steps.ts';
import { stageNamed } from '../../../infra/stages.ts';

const URL = 'https://d111.cloudfront.net';

const TOPIC = { alarmTopicArn: 'arn:aws:sns:eu-central-1:0:on-call' };
const withoutDomain = { ...stageNamed('dev'), ...TOPIC };
const withoutTopic = { ...stageNamed('dev'), mailDomain: 'baifang.test' };

/** A stage that has all it needs. */
const READY: StageFacts = {
  stage: { ...withoutTopic, ...TOPIC },
  region: 'eu-central-1',
  publicUrl: URL,
  distribution: 'd111.cloudfront.net',
  answers: true,
  table: 'baifang-dev-data-Table1',
  departments: ['hz-01'],
  unadministered: [],
  mail: {
    ses: {
      inProduction: true,
      identity: { verified: true, dkimTokens: ['one', 'two'], dkimZone: 'dkim.amazonses.com' },
      ownRuleSet: 'rules',
      activeRuleSet: 'rules',
    },
    relayPassword: null,
  },
};
const { ses } = READY.mail;
if (ses === null) throw new Error('it sends through SES');
const OWN = { ...READY.stage, publicUrl: 'https://baifang.test' };
const SMTP = { host: 'smtp.test', port: 465, user: 'baifang', passwordSecretName: 'baifang/relay' };

const told = (facts: Partial<StageFacts>): string => printSteps(nextSteps({ ...READY, ...facts })).join('\n');
const mail = (change: Partial<typeof ses>): Partial<StageFacts> => ({
  mail: { ...READY.mail, ses: { ...ses, ...change } },
});

it('of a stage that has everything nothing is left to do', () => {
  expect(told({})).toBe('Nothing is left to do.');
});

describe('each thing that is missing is one step, with what to type', () => {
  it.each<[string, Partial<StageFacts>, string[]]>([
    [
      'no department',
      { departments: [] },
      [
        '1. There is no department yet',
        'AWS_REGION=eu-central-1 TABLE_NAME=baifang-dev-data-Table1 npm run import-dossier -- dossier.json',
        'npm run invite -- --stage dev --email YOU@EXAMPLE.COM --name NAME',
      ],
    ],
    [
      'nobody who administers',
      { unadministered: ['hz-01'] },
      ['Nobody administers hz-01', 'invite -- --stage dev --email'],
    ],
    [
      'nobody who administers one of several',
      { departments: ['hz-01', 'hz-02'], unadministered: ['hz-02'] },
      ['Nobody administers hz-02', '--stage dev --department hz-02 --email'],
    ],
    ['no mail domain', { stage: withoutDomain, ...mail({ identity: null, ownRuleSet: null }) }, ['1. No mail is sent']],
    [
      'no mail domain behind a relay',
      { stage: { ...withoutDomain, smtp: SMTP }, mail: { ses: null, relayPassword: 'there' } },
      ['Notices leave from baifang@example.com'],
    ],
    [
      'an identity that is not verified',
      mail({ identity: { verified: false, dkimTokens: ['one', 'two'], dkimZone: 'dkim.amazonses.com' } }),
      [
        'one._domainkey.baifang.test  CNAME  one.dkim.amazonses.com',
        'two._domainkey.baifang.test  CNAME  two.dkim.amazonses.com',
      ],
    ],
    [
      'the sandbox',
      mail({ inProduction: false }),
      [
        `aws sesv2 put-account-details --region eu-central-1 --production-access-enabled --mail-type TRANSACTIONAL --website-url ${URL}`,
      ],
    ],
    [
      'rules that are not active',
      mail({ activeRuleSet: 'of-somebody' }),
      [
        'It takes the place of of-somebody',
        'baifang.test  MX  10 inbound-smtp.eu-central-1.amazonaws.com',
        'aws ses set-active-receipt-rule-set --region eu-central-1 --rule-set-name rules',
      ],
    ],
    [
      'a relay without its password',
      { stage: { ...READY.stage, smtp: SMTP }, mail: { ses, relayPassword: 'missing' } },
      [
        'aws secretsmanager create-secret --region eu-central-1 --name baifang/relay --secret-string file://password.txt',
      ],
    ],
    [
      'a domain of its own that does not answer',
      {
        stage: { ...OWN, certificateArn: 'arn:aws:acm:us-east-1:0:certificate/1' },
        publicUrl: OWN.publicUrl,
        answers: false,
      },
      ['baifang.test  CNAME  d111.cloudfront.net'],
    ],
    [
      'a domain that somebody else answers at',
      { stage: OWN, publicUrl: OWN.publicUrl, answers: false },
      ['has to pass requests on to', 'https://d111.cloudfront.net'],
    ],
    ['nobody whom alarms wake', { stage: withoutTopic }, ['1. Alarms of dev wake nobody: name an SNS topic']],
  ])('%s', (_what, facts, sentences) => {
    const text = told(facts);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).not.toContain('2. ');
  });

  it('what CloudFront is still bringing out needs nobody', () => {
    expect(told({ answers: false })).toBe('Nothing is left to do.');
  });

  it('who sends through a relay need not leave the sandbox', () => {
    const facts = {
      stage: { ...READY.stage, smtp: SMTP },
      mail: { ses: { ...ses, inProduction: false }, relayPassword: 'there' as const },
    };
    expect(told(facts)).toBe('Nothing is left to do.');
  });
});

it('an empty account is told everything in turn', () => {
  const steps = nextSteps({
    ...READY,
    stage: stageNamed('prod'),
    departments: [],
    mail: { ses: { inProduction: false, identity: null, ownRuleSet: null, activeRuleSet: null }, relayPassword: null },
  });
  expect(steps.map(({ what }) => what.split(/[ ,:]/).slice(0, 3).join(' '))).toEqual([
    'There is no',
    'No mail is',
    'Alarms of prod',
  ]);
});
