import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Intrinsics } from '../../../infra/local/template/intrinsics.ts';
import type { Place } from '../../../infra/local/template/identifiers.ts';
import { readAssembly, type Stack } from '../../../infra/local/template/assembly.ts';
import type { Plan } from '../../../infra/local/template/plan.ts';
import { readPlan } from '../../../infra/local/template/read-plan.ts';
import { type Fixture, httpApi, queue, writeAssembly } from './fixture-assembly.ts';

const PLACE: Place = {
  region: 'eu-west-1',
  account: '000000000000',
  sqsEndpoint: 'http://127.0.0.1:1',
  publicUrl: 'http://localhost:8020',
};
const folder = mkdtempSync(join(tmpdir(), 'baifang-plan-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an intrinsic function', () => {
  const stackOf = (name: string, template: Partial<Stack['template']>): Stack => ({
    name,
    template: { Resources: {}, Outputs: {}, Parameters: {}, Conditions: {}, Mappings: {}, ...template },
  });
  const jobs = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs' } };
  const data = stackOf('data', {
    Resources: { Jobs: jobs },
    Outputs: { JobsArn: { Value: { 'Fn::GetAtt': ['Jobs', 'Arn'] }, Export: { Name: 'data:JobsArn' } } },
  });
  const main = stackOf('main', {
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table', Properties: {} },
      Role: { Type: 'AWS::IAM::Role', Properties: {} },
    },
    Parameters: { Version: { Default: 7 } },
    Conditions: {
      IsChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
      IsNot: { 'Fn::Not': [{ Condition: 'IsChina' }] },
    },
    Mappings: { Sizes: { small: { memory: 128 } } },
  });
  const intrinsics = new Intrinsics([data, main], PLACE);

  it.each<[string, unknown, unknown]>([
    ['Ref of a resource with a generated name', { Ref: 'Table' }, 'main-Table'],
    ['Ref of a parameter', { Ref: 'Version' }, 7],
    ['Ref of the region', { Ref: 'AWS::Region' }, 'eu-west-1'],
    ['GetAtt', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-west-1:000000000000:table/main-Table'],
    ['GetAtt as one text', { 'Fn::GetAtt': 'Table.Arn' }, 'arn:aws:dynamodb:eu-west-1:000000000000:table/main-Table'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::AccountId' }]] }, 'a-000000000000'],
    [
      'Sub',
      { 'Fn::Sub': '${Table}/${Table.Arn}/${!Literal}' },
      `main-Table/arn:aws:dynamodb:eu-west-1:000000000000:table/main-Table/\${Literal}`,
    ],
    ['Sub with variables', { 'Fn::Sub': ['${X}', { X: { Ref: 'Table' } }] }, 'main-Table'],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
    ['ImportValue', { 'Fn::ImportValue': 'data:JobsArn' }, 'arn:aws:sqs:eu-west-1:000000000000:jobs'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
    ['If of a condition that does not hold', { 'Fn::If': ['IsChina', 1, 2] }, 2],
    ['If of a condition on a condition', { 'Fn::If': ['IsNot', 1, 2] }, 1],
    ['NoValue in an object', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1, b: undefined }],
    ['NoValue in a list', [1, { Ref: 'AWS::NoValue' }], [1]],
    ['a policy condition, which is no intrinsic', { Condition: { Bool: true } }, { Condition: { Bool: true } }],
  ])('%s gives its value', (_, value, expected) => {
    expect(intrinsics.resolve(value, main)).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    ['to nothing', { Ref: 'Nowhere' }, 'Nowhere'],
    ['to an attribute without a local value', { 'Fn::GetAtt': ['Role', 'RoleId'] }, 'main.Role.RoleId'],
    ['to an export of nobody', { 'Fn::ImportValue': 'nobody' }, 'nobody'],
    ['by a function that is not known', { 'Fn::Cidr': ['a', 1, 2] }, 'Fn::Cidr'],
  ])('%s is refused by name', (_, value, name) => {
    expect(() => intrinsics.resolve(value, main)).toThrow(name);
  });
});

describe('the plan', () => {
  let assemblies = 0;
  const planOf = (fixture: Fixture): Plan => {
    assemblies += 1;
    return readPlan(readAssembly(writeAssembly(join(folder, String(assemblies)), fixture)), PLACE);
  };
  const functions = { worker: { code: 'export const handler = () => 1;' } };
  const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

  it('finds the bundle of a function through the asset manifest', () => {
    const [worker] = planOf({ functions }).functions;
    expect(worker?.folder).toBe(join(folder, String(assemblies), 'asset.worker'));
  });

  it('puts the local sign-in in the place of a user pool, and leaves another issuer as it is', () => {
    const pool = planOf({ functions, resources: httpApi({ 'GET /v1/a': 'worker' }) });
    expect(pool.routes[0]?.authorizer?.issuer).toBe('http://localhost:8020/oidc');
    expect(pool.routes[0]?.authorizer?.audience).toEqual([pool.signInClients[0]?.clientId]);
    const JwtConfiguration = { Audience: ['a'], Issuer: 'https://issuer.example' };
    const Tokens = {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: { AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'], JwtConfiguration },
    };
    const other = planOf({ functions, resources: { ...httpApi({ 'GET /v1/a': 'worker' }), Tokens } });
    expect(other.routes[0]?.authorizer?.issuer).toBe('https://issuer.example');
  });

  it('leaves out what a condition or its own state switches off', () => {
    const rule = (State: string) => ({
      Type: 'AWS::Events::Rule',
      Properties: { State, EventPattern: {}, Targets: [{ Arn: arnOf('jobs'), Id: 'a' }] },
    });
    const plan = planOf({ functions, resources: { ...queue('jobs'), on: rule('ENABLED'), off: rule('DISABLED') } });
    expect(plan.rules.map(({ name }) => name)).toEqual(['on']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a FIFO queue', queue('jobs', { FifoQueue: true }), 'fixture.jobs'],
    [
      'an input transformer',
      {
        ...queue('jobs'),
        rule: {
          Type: 'AWS::Events::Rule',
          Properties: { EventPattern: {}, Targets: [{ Arn: arnOf('jobs'), Id: 'a', InputTransformer: {} }] },
        },
      },
      'InputTransformer',
    ],
    [
      'a bucket that notifies',
      { files: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: {} } } },
      'NotificationConfiguration',
    ],
    [
      'an event filter',
      {
        ...queue('jobs'),
        mapping: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { EventSourceArn: arnOf('jobs'), FunctionName: 'worker', FilterCriteria: {} },
        },
      },
      'FilterCriteria',
    ],
  ])('%s is refused by name, not ignored', (_, resources, name) => {
    expect(() => planOf({ functions, resources })).toThrow(name);
  });
});
