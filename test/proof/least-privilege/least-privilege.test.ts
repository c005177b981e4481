import { describe, expect, it } from 'vitest';
import type { Stack } from '../../../infra/local/template/assembly.ts';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import type { AwsCall } from './aws-call.ts';
import { compare, grantsOf, type Unused } from './grants.ts';
import { forbidden, leastPrivilege } from './least-privilege.ts';
import { isAllowed, type Policies, policiesOf, type Statement } from './policies.ts';

it('every request that a function made to AWS is allowed by its policy in the template', async () => {
  expect(missedGoals(await leastPrivilege.run('sample', SAMPLE_SEED))).toEqual([]);
});

const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/records';
const FILES = 'arn:aws:s3:::files';

const allowing = (Action: string[], Resource: string[], more: Partial<Statement> = {}): Statement => ({
  ...{ Effect: 'Allow', Action, Resource },
  ...more,
});
const policy = (...statements: Statement[]): Policies => new Map([['logs', statements]]);
const asked = (action: string, resource: string, context = {}): AwsCall => ({
  caller: 'logs',
  action,
  resource,
  context,
});

const reading = allowing(['dynamodb:GetItem', 'dynamodb:Query'], [TABLE]);
const files = allowing(['s3:GetObject'], [`${FILES}/sheets/*`]);
const mailing = allowing(['ses:SendRawEmail'], ['*'], {
  Condition: { StringEquals: { 'ses:FromAddress': ['a@b.example'] } },
});
const denying: Statement = { Effect: 'Deny', Action: ['dynamodb:*'], Resource: [`${TABLE}*`] };

describe('IAM’s verdict', () => {
  it.each([
    ['what is named', policy(reading), asked('dynamodb:Query', TABLE), true],
    ['another action', policy(reading), asked('dynamodb:PutItem', TABLE), false],
    ['an index of the table', policy(reading), asked('dynamodb:Query', `${TABLE}/index/due`), false],
    ['an object below the prefix', policy(files), asked('s3:GetObject', `${FILES}/sheets/a/b`), true],
    ['an object beside it', policy(files), asked('s3:GetObject', `${FILES}/mails/a`), false],
    [
      'a condition that is met',
      policy(mailing),
      asked('ses:SendRawEmail', 'x', { 'ses:FromAddress': 'a@b.example' }),
      true,
    ],
    [
      'a condition that is not',
      policy(mailing),
      asked('ses:SendRawEmail', 'x', { 'ses:FromAddress': 'c@b.example' }),
      false,
    ],
    ['what is denied too', policy(reading, denying), asked('dynamodb:Query', TABLE), false],
    ['somebody without a policy', policy(reading), { ...asked('dynamodb:Query', TABLE), caller: 'nobody' }, false],
  ])('on %s', (_, policies, call, verdict) => {
    expect(isAllowed(policies, call)).toBe(verdict);
  });
});

describe('what is wrong is found', () => {
  it('a request that no policy allows', () => {
    expect(forbidden(policy(reading), [asked('dynamodb:Query', TABLE), asked('dynamodb:PutItem', TABLE)])).toEqual([
      `logs: dynamodb:PutItem on ${TABLE}`,
    ]);
  });

  const calls = [asked('dynamodb:Query', TABLE)];
  const rarely: Unused = { why: 'rarely', is: ({ action }) => action === 'dynamodb:GetItem' };
  const compared = (reasons: readonly Unused[]) => compare(grantsOf(policy(reading)), calls, reasons);

  it('a permission that nobody made use of, unless it is explained', () => {
    expect(compared([]).superfluous).toEqual([`logs: dynamodb:GetItem on ${TABLE}`]);
    expect(compared([rarely])).toEqual({ superfluous: [], stale: [], explained: 1 });
  });

  it('an explanation of what is used, or granted to nobody', () => {
    const always: Unused = { why: 'always', is: () => true };
    const never: Unused = { why: 'never', is: () => false };
    expect(compared([always]).stale).toEqual([`is used: logs: dynamodb:Query on ${TABLE}`]);
    expect(compared([rarely, never]).stale).toEqual(['explains nothing: never']);
  });
});

it('the policies of the template are read with their references resolved', () => {
  const stacks = [
    {
      name: 'data',
      template: {
        Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'records' } } },
        Outputs: {
          Arn: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'data:TableArn' } },
        },
        ...{ Parameters: {}, Conditions: {}, Mappings: {} },
      },
    },
    {
      name: 'api',
      template: {
        Resources: {
          LogsRole: { Type: 'AWS::IAM::Role', Properties: {} },
          Logs: {
            Type: 'AWS::Lambda::Function',
            Properties: { FunctionName: 'logs', Role: { 'Fn::GetAtt': ['LogsRole', 'Arn'] } },
          },
          Policy: {
            Type: 'AWS::IAM::Policy',
            Properties: {
              Roles: [{ Ref: 'LogsRole' }],
              PolicyDocument: {
                Statement: [
                  {
                    Effect: 'Allow',
                    Action: 'dynamodb:Query',
                    Resource: { 'Fn::Join': ['', [{ 'Fn::ImportValue': 'data:TableArn' }, '/index/due']] },
                  },
                ],
              },
            },
          },
        },
        ...{ Outputs: {}, Parameters: {}, Conditions: {}, Mappings: {} },
      },
    },
  ] satisfies Stack[];
  const place = { region: 'us-east-1', account: '000000000000', sqsEndpoint: '', publicUrl: 'http://localhost' };
  expect(policiesOf({ stacks, assetFolders: new Map() }, place)).toEqual(
    policy(allowing(['dynamodb:Query'], [`${TABLE}/index/due`])),
  );
});
