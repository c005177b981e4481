import { App, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { addStacks, createApp } from '../../infra/system.ts';
import { CHINA } from './china-stage.ts';

const findingsIn = (scope: IConstruct): string[] =>
  [new AwsSolutionsChecks(), new ServerlessChecks()]
    .flatMap((pack) => pack.validateScope(scope).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath ?? ''}`),
    );

describe.each(['dev', 'prod'])('the CDK app of %s', (stageName) => {
  // With CloudFormation's own validation: it throws where a template breaks the schema of a resource.
  const app = createApp({ context: { 'aws:cdk:bundling-stacks': [] } });
  addStacks(app, stageNamed(stageName));
  app.synth();

  it('has no finding of cdk-nag that is not acknowledged with a reason', () => {
    expect(findingsIn(app)).toEqual([]);
  });

  it('acknowledges these rules and no other', () => {
    expect([...new Set(acknowledged(app).map(({ rule }) => rule))].toSorted()).toEqual([
      'AwsSolutions-APIG4',
      'AwsSolutions-CFR1',
      'AwsSolutions-CFR2',
      'AwsSolutions-CFR3',
      'AwsSolutions-CFR4',
      'AwsSolutions-COG2',
      'AwsSolutions-COG8',
      'AwsSolutions-IAM5[Resource::*]',
      'AwsSolutions-IAM5[Resource::<Mails0DC70ADE.Arn>/mails/*]',
      'AwsSolutions-IAM5[Resource::<Sheets71F07851.Arn>/sheets/*]',
      'AwsSolutions-IAM5[Resource::CourseFiles/courseware/*]',
      'AwsSolutions-IAM5[Resource::SealedPacks/sealed/*]',
      'AwsSolutions-IAM5[Resource::Sheets/sheets/*]',
      'AwsSolutions-S1',
      'AwsSolutions-SMG4',
      'Serverless-LambdaDLQ',
      'Serverless-LambdaEventSourceMappingDestination',
      'Serverless-SQSRedrivePolicy',
    ]);
  });

  it('acknowledges each on one resource with a sentence of its own, never on a stack', () => {
    for (const { path, reason } of acknowledged(app)) {
      expect(path).toContain('/');
      expect(reason).toMatch(/^[A-Z].{40,}\.$/);
    }
  });
});

it('a stage in China has none either, and breaks no schema of a resource', () => {
  const app = createApp({ context: { 'aws:cdk:bundling-stacks': [] } });
  addStacks(app, CHINA);
  app.synth();
  expect(findingsIn(app)).toEqual([]);
});

it('a finding that nobody acknowledged is found', () => {
  const stack = new Stack(new App(), 'careless');
  new Queue(stack, 'Queue');
  expect(findingsIn(stack)).toContain('AwsSolutions-SQS3 careless/Queue/Resource');
});

const AcknowledgedSchema = z.record(z.string(), z.string());

function acknowledged(scope: IConstruct): { path: string; rule: string; reason: string }[] {
  return scope.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(AcknowledgedSchema.parse(data)))
      .map(([rule, reason]) => ({ path: construct.node.path, rule: named(rule), reason })),
  );
}

/** Without the prefix that the CDK adds, and a resource of another stack by its name instead of its export's. */
const named = (rule: string): string =>
  rule.replace(/^annotation::/i, '').replace(/::baifang-.*FnGetAtt([A-Za-z]+?)[0-9A-F]{8}Arn[0-9A-F]{8}/, '::$1');
