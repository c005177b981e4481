import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { ListObjectsV2Command, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeActiveReceiptRuleSetCommand, SESClient, SetActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deleteStacks } from '../../commands/teardown/delete-stacks.ts';
import { inOrderOfDeletion, stageStacks } from '../../commands/teardown/stage-stacks.ts';
import { stageNamed } from '../../infra/stages.ts';
import { synthesised } from './synthesised.ts';

const clients = {
  cloudFormation: new CloudFormationClient({ region: 'eu-central-1' }),
  s3: new S3Client({ region: 'eu-central-1' }),
  ses: new SESClient({ region: 'eu-central-1' }),
};
const cloudFormation = mockClient(clients.cloudFormation);
const s3 = mockClient(clients.s3);
const ses = mockClient(clients.ses);

const system = synthesised({ ...stageNamed('dev'), mailDomain: 'baifang.test' });
const TemplatesSchema = z.array(
  z.tuple([
    z.string(),
    z.looseObject({
      Resources: z.record(z.string(), z.looseObject({ Type: z.string() })),
      Outputs: z.record(z.string(), z.object({ Export: z.object({ Name: z.string() }).optional() })).default({}),
    }),
  ]),
);
const templates = TemplatesSchema.parse(JSON.parse(system.text));
const idOf = (stack: string) => `baifang-dev-${stack}`;

const tags = (stage: string) => [
  { Key: 'application', Value: 'baifang' },
  { Key: 'stage', Value: stage },
];
const described = templates.map(([stack, { Outputs }]) => ({
  StackId: idOf(stack),
  StackName: idOf(stack),
  CreationTime: new Date(0),
  StackStatus: 'CREATE_COMPLETE' as const,
  EnableTerminationProtection: stack === 'data',
  Tags: tags('dev'),
  Outputs: Object.values(Outputs).map(({ Export }) => ({ ExportName: Export?.Name })),
}));
/** Of the same account: a stage whose name begins alike, and something else altogether. */
const others = [
  { ...described[0], StackName: 'baifang-dev-2-data', StackId: 'baifang-dev-2-data', Tags: tags('dev-2') },
  { ...described[0], StackName: 'baifang-dev-notes', StackId: 'baifang-dev-notes', Tags: [] },
].map((stack) => ({ CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE' as const, ...stack }));

/** An account in which the stage is deployed as its templates say. */
beforeEach(() => {
  for (const mock of [cloudFormation, s3, ses]) mock.reset();
  cloudFormation.on(DescribeStacksCommand).resolves({ Stacks: [...others, ...described].toSorted(() => -1) });
  for (const [stack, template] of templates) {
    const StackName = idOf(stack);
    const gone = { ...described.find((each) => each.StackId === StackName), StackName, CreationTime: new Date(0) };
    cloudFormation
      .on(DescribeStacksCommand, { StackName })
      .resolves({ Stacks: [{ ...gone, StackStatus: 'DELETE_COMPLETE' }] })
      .on(GetTemplateCommand, { StackName })
      .resolves({ TemplateBody: JSON.stringify(template) })
      .on(ListStackResourcesCommand, { StackName })
      .resolves({
        StackResourceSummaries: Object.entries(template.Resources).map(([LogicalResourceId, { Type }]) => ({
          LogicalResourceId,
          ResourceType: Type,
          PhysicalResourceId: `${stack}-${LogicalResourceId}`,
          LastUpdatedTimestamp: new Date(0),
          ResourceStatus: 'CREATE_COMPLETE' as const,
        })),
      });
  }
  cloudFormation.on(DeleteStackCommand).resolves({}).on(UpdateTerminationProtectionCommand).resolves({});
  s3.on(ListObjectVersionsCommand).resolves({}).on(ListObjectsV2Command).resolves({});
  ses.on(SetActiveReceiptRuleSetCommand).resolves({}).on(DescribeActiveReceiptRuleSetCommand).resolves({});
});

const stacks = () => stageStacks(clients.cloudFormation, 'dev');

describe('what a teardown finds', () => {
  it('is every stack of the stage, and none of another', async () => {
    const names = (await stacks()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(templates.map(([stack]) => idOf(stack)).toSorted());
  });

  it('keeps exactly what the templates retain', async () => {
    const retained = system.resources.filter(({ deletionPolicy }) => deletionPolicy === 'Retain');
    const kept = (await stacks()).flatMap((stack) => stack.kept);
    expect(kept.map(({ id }) => id).toSorted()).toEqual(
      retained.map(({ label }) => label.replace('/', '-')).toSorted(),
    );
    expect(kept).toHaveLength(6);
  });
});

describe('deleting', () => {
  const deleted = () =>
    cloudFormation.commandCalls(DeleteStackCommand).map(({ args }) => args[0].input.StackName ?? '');

  it('takes each stack before those that it reads from', async () => {
    await deleteStacks(clients, await stacks(), () => undefined);
    const order = deleted();
    expect(order).toHaveLength(templates.length);
    expect(order.at(-1)).toBe('baifang-dev-data');
    for (const [stack, template] of templates) {
      for (const [, exporter = ''] of JSON.stringify(template).matchAll(/"Fn::ImportValue":"([\w-]+):/g))
        expect(order.indexOf(idOf(stack))).toBeLessThan(order.indexOf(exporter));
    }
  });

  it('lifts the protection of the one that has it, and of no other', async () => {
    await deleteStacks(clients, await stacks(), () => undefined);
    const lifted = cloudFormation.commandCalls(UpdateTerminationProtectionCommand).map(({ args }) => args[0].input);
    expect(lifted).toEqual([{ StackName: 'baifang-dev-data', EnableTerminationProtection: false }]);
  });

  it('empties what goes with its stack, and nothing that stays', async () => {
    await deleteStacks(clients, await stacks(), () => undefined);
    const emptied = s3.commandCalls(ListObjectVersionsCommand).map(({ args }) => args[0].input.Bucket ?? '');
    expect(emptied.map((bucket) => bucket.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual([
      'imports-Sheets',
      'incoming-mail-Mails',
      'web-Pages',
    ]);
  });

  it('deactivates its own receipt rules, and leaves those of another stage active', async () => {
    ses.on(DescribeActiveReceiptRuleSetCommand).resolves({ Metadata: { Name: 'of-another' } });
    await deleteStacks(clients, await stacks(), () => undefined);
    expect(ses.commandCalls(SetActiveReceiptRuleSetCommand)).toEqual([]);
    const [own] = (await stacks()).flatMap(({ ruleSets }) => ruleSets);
    ses.on(DescribeActiveReceiptRuleSetCommand).resolves({ Metadata: { Name: own } });
    await deleteStacks(clients, await stacks(), () => undefined);
    expect(ses.commandCalls(SetActiveReceiptRuleSetCommand).map(({ args }) => args[0].input)).toEqual([{}]);
  });

  it('stops where a stack does not go: those that it reads from stay', async () => {
    const StackName = 'baifang-dev-operations';
    const failed = { StackName, CreationTime: new Date(0), StackStatus: 'DELETE_FAILED' as const };
    cloudFormation.on(DescribeStacksCommand, { StackName }).resolves({ Stacks: [failed] });
    await expect(deleteStacks(clients, await stacks(), () => undefined)).rejects.toThrow();
    expect(deleted()).not.toContain('baifang-dev-data');
  });
});

it('stacks that read from each other are no order', () => {
  const stack = { id: '', isProtected: false, kept: [], buckets: [], ruleSets: [] };
  const one = { ...stack, name: 'one', exports: ['a'], imports: ['b'] };
  const other = { ...stack, name: 'other', exports: ['b'], imports: ['a'] };
  expect(() => inOrderOfDeletion([one, other])).toThrow('these read from each other: one, other');
});
