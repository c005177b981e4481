import { DescribeActiveReceiptRuleSetCommand, SESClient } from '@aws-sdk/client-ses';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import {
  DescribeSecretCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { answersAt, lookAtDepartments, lookAtMail } from '../../commands/deploy/look-at-stage.ts';
import { refuseUnready } from '../../commands/deploy/refuse-unready.ts';
import { stageNamed } from '../../infra/stages.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { SMALL_DEPARTMENT } from '../support/runs-world.ts';
import { at } from './suites/samples.ts';

const newTable = useDynalite();
const ssmClient = new SSMClient({ region: 'eu-central-1' });
const mailClients = { ses: new SESClient({}), sesv2: new SESv2Client({}), secrets: new SecretsManagerClient({}) };
const ssm = mockClient(ssmClient);
const ses = mockClient(mailClients.ses);
const sesv2 = mockClient(mailClients.sesv2);
const secrets = mockClient(mailClients.secrets);
beforeEach(() => {
  for (const mock of [ssm, ses, sesv2, secrets]) mock.reset();
});

const DEV = { ...stageNamed('dev'), region: 'eu-central-1' };
const NOW = at('2026-11-24T02:00:00Z');
const $metadata = {};

describe('a deployment that would fail halfway is refused beforehand', () => {
  it('goes on where CDK was bootstrapped, in the region of the stage', async () => {
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '30' } });
    expect(await refuseUnready(ssmClient, DEV)).toBe('eu-central-1');
  });

  it('says the command where it was not', async () => {
    ssm.on(GetParameterCommand).rejects(new ParameterNotFound({ message: 'none', $metadata }));
    await expect(refuseUnready(ssmClient, DEV)).rejects.toThrow(
      'AWS_REGION=eu-central-1 npx cdk bootstrap --context stage=dev',
    );
  });

  it('says what a stage in China lacks, also where only the credentials point there', async () => {
    await expect(refuseUnready(ssmClient, { ...DEV, region: 'cn-north-1' })).rejects.toThrow('cn-north-1 has no SES');
    const there = new SSMClient({ region: 'cn-north-1' });
    await expect(refuseUnready(there, stageNamed('dev'))).rejects.toThrow('name it as region of the stage');
  });
});

describe('what is looked at after a deployment', () => {
  it('departments, and whether somebody administers them who can sign in', async () => {
    const { table } = await newTable();
    expect(await lookAtDepartments(table, NOW)).toEqual({ departments: [], unadministered: [] });
    const assignments = [{ from: '2026-01-01', unitId: null, role: 'admin' as const }];
    const admin = {
      id: 'a1',
      name: '赵敏',
      language: 'zh-CN' as const,
      joinedOn: '2026-01-01',
      leftOn: null,
      assignments,
    };
    for (const [id, email] of [
      ['hz-01', 'zhao@baifang.example'],
      ['hz-02', null],
    ] as const) {
      const department = { ...SMALL_DEPARTMENT.department, id };
      const staff = [{ ...admin, email }];
      await new DynamoDepartmentStore(table).create({ ...SMALL_DEPARTMENT, department, staff });
      await new DynamoAgendaStore(table).create({ departmentId: id, doneUntil: NOW, nextJobAt: NOW });
    }
    expect(await lookAtDepartments(table, NOW)).toEqual({ departments: ['hz-01', 'hz-02'], unadministered: ['hz-02'] });
  });

  it('SES: the sandbox, the identity, the active rules', async () => {
    sesv2.on(GetAccountCommand).resolves({ ProductionAccessEnabled: false });
    sesv2.on(GetEmailIdentityCommand, { EmailIdentity: 'baifang.test' }).resolves({
      VerifiedForSendingStatus: false,
      DkimAttributes: { Tokens: ['one'], SigningHostedZone: 'dkim.eu-central-1.amazonses.com' },
    });
    ses.on(DescribeActiveReceiptRuleSetCommand).resolves({ Metadata: { Name: 'other' } });
    expect(await lookAtMail(mailClients, { ...DEV, mailDomain: 'baifang.test' }, 'rules')).toEqual({
      ses: {
        inProduction: false,
        identity: { verified: false, dkimTokens: ['one'], dkimZone: 'dkim.eu-central-1.amazonses.com' },
        ownRuleSet: 'rules',
        activeRuleSet: 'other',
      },
      relayPassword: null,
    });
  });

  it('of a stage in China the password of its relay alone', async () => {
    const smtp = { host: 'smtp.test', port: 465, user: 'baifang', passwordSecretName: 'baifang/relay' };
    const stage = { ...DEV, region: 'cn-north-1', smtp };
    secrets.on(DescribeSecretCommand).rejects(new ResourceNotFoundException({ message: 'none', $metadata }));
    expect(await lookAtMail(mailClients, stage, null)).toEqual({ ses: null, relayPassword: 'missing' });
    secrets.on(DescribeSecretCommand).resolves({});
    expect(await lookAtMail(mailClients, stage, null)).toEqual({ ses: null, relayPassword: 'there' });
    expect(sesv2.calls()).toEqual([]);
  });

  it('that nothing answers is no answer', async () => {
    expect(await answersAt('http://127.0.0.1:9')).toBe(false);
  });
});
