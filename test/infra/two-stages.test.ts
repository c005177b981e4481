import { describe, expect, it } from 'vitest';
import { type StageConfiguration, stageNamed } from '../../infra/stages.ts';
import { namingProperties } from './resource-spec.ts';
import { type Resource, type Synthesised, synthesised } from './synthesised.ts';

/** Names that are unique in an account, and stand deeper than the specification looks. */
const DEEPER: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudFront::OriginAccessControl': ['OriginAccessControlConfig', 'Name'],
  'AWS::CloudFront::ResponseHeadersPolicy': ['ResponseHeadersPolicyConfig', 'Name'],
  'AWS::SES::ReceiptRule': ['Rule', 'Name'],
};

/** Named within what this property says. */
const WITHIN: Readonly<Record<string, string>> = { 'AWS::IAM::Policy': 'Roles' };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const deepValue = (properties: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (isObject(value) ? value[key] : undefined), properties);

/** CloudFormation makes the name up, or what is named stands within something of the stage's own. */
const isTheStagesOwn = (name: string): boolean => /"(Ref":"(?!AWS::)|Fn::GetAtt"|Fn::ImportValue")/.test(name);

const namesOf = ({ type, properties }: Resource): string[] => {
  const chosen = namingProperties(type).flatMap((property) => properties[property] ?? []);
  const deeper = DEEPER[type] && deepValue(properties, DEEPER[type]);
  const all = [...chosen, ...(deeper === undefined ? [] : [deeper])];
  if (all.length === 0) return [];
  all.push(properties[WITHIN[type] ?? ''] ?? '');
  const name = `${type} ${JSON.stringify(all)}`;
  return isTheStagesOwn(name) ? [] : [name];
};

const namesIn = (system: Synthesised): string[] => [
  ...system.resources.flatMap(namesOf),
  ...system.exports.map((name) => `export ${name}`),
  ...system.stacks.map(({ stackName }) => `stack ${stackName}`),
];

const dev = stageNamed('dev');
const full = (name: string): StageConfiguration => ({
  ...dev,
  name,
  publicUrl: `https://${name}.baifang.test`,
  certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/example',
  mailDomain: `${name}.baifang.test`,
});

describe.each([
  ['dev and prod', dev, stageNamed('prod')],
  ['one stage whose name begins like the other', dev, { ...dev, name: 'dev-2' }],
  ['two stages with domains of their own', full('one'), full('two')],
])('in one account and region, %s', (_, one, other) => {
  const [names, others] = [namesIn(synthesised(one)), namesIn(synthesised(other))];

  it('have no name in common: of resources, log groups, exports, stacks', () => {
    expect(names.filter((name) => others.includes(name))).toEqual([]);
  });

  it('have names of their own for everything that is named at all', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const kind of [
      'Lambda::Function',
      'Logs::LogGroup',
      'Events::EventBus',
      'CloudFront::ResponseHeaders',
      'export',
    ])
      expect(names.filter((name) => name.includes(kind)).length).toBeGreaterThan(0);
    expect(names.length).toBeGreaterThan(120);
  });
});
