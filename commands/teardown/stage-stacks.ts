import {
  type CloudFormationClient,
  GetTemplateCommand,
  paginateDescribeStacks,
  paginateListStackResources,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { isKept, type Kept } from './kept.ts';

export interface StageStack {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly exports: readonly string[];
  /** The exports of others that it reads: those stacks have to outlive it. */
  readonly imports: readonly string[];
  /** What stays when the stack goes. */
  readonly kept: readonly Kept[];
  /** Buckets that go with the stack, which CloudFormation does only once they are empty. */
  readonly buckets: readonly string[];
  /** Sets of receipt rules, of which the active one cannot be deleted. */
  readonly ruleSets: readonly string[];
}

const TemplateSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), DeletionPolicy: z.string().optional() })),
});

/** Every stack that carries the tags of the stage: names alone would take `dev-2` for a part of `dev`. */
export const stageStacks = async (client: CloudFormationClient, stageName: string): Promise<readonly StageStack[]> => {
  const found: StageStack[] = [];
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {})) {
    for (const stack of Stacks) if (isOf(stack, stageName)) found.push(await lookInto(client, stack));
  }
  return found;
};

const isOf = ({ StackName = '', Tags = [] }: Stack, stageName: string): boolean => {
  const has = (key: string, value: string) => Tags.some((tag) => tag.Key === key && tag.Value === value);
  return StackName.startsWith(`baifang-${stageName}-`) && has('application', 'baifang') && has('stage', stageName);
};

const lookInto = async (client: CloudFormationClient, stack: Stack): Promise<StageStack> => {
  const { StackId: id = '', StackName: name = '', EnableTerminationProtection = false, Outputs = [] } = stack;
  const { TemplateBody = '' } = await client.send(new GetTemplateCommand({ StackName: id }));
  const { Resources } = TemplateSchema.parse(JSON.parse(TemplateBody));
  const physical = await physicalIds(client, id);
  const resources = Object.entries(Resources).flatMap(([logicalId, { Type, DeletionPolicy }]) => {
    const known = physical.get(logicalId);
    return known === undefined ? [] : [{ type: Type, id: known, stays: DeletionPolicy?.startsWith('Retain') === true }];
  });
  const goingOf = (type: string) =>
    resources.filter((each) => each.type === type && !each.stays).map((each) => each.id);
  return {
    id,
    name,
    isProtected: EnableTerminationProtection,
    exports: Outputs.flatMap(({ ExportName }) => ExportName ?? []),
    imports: importsIn(TemplateBody),
    kept: resources.flatMap(({ type, id: own, stays }) => (stays && isKept(type) ? [{ kind: type, id: own }] : [])),
    buckets: goingOf('AWS::S3::Bucket'),
    ruleSets: goingOf('AWS::SES::ReceiptRuleSet'),
  };
};

const physicalIds = async (client: CloudFormationClient, StackName: string): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
    for (const { LogicalResourceId = '', PhysicalResourceId, ResourceStatus } of StackResourceSummaries)
      if (PhysicalResourceId !== undefined && ResourceStatus !== 'DELETE_COMPLETE')
        ids.set(LogicalResourceId, PhysicalResourceId);
  }
  return ids;
};

const importsIn = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(/"Fn::ImportValue"\s*:\s*"([^"]+)"/g)].map(([, name = '']) => name)),
];

/** Each before those that it reads from. @throws when two read from each other, which CloudFormation does not allow. */
export const inOrderOfDeletion = (stacks: readonly StageStack[]): readonly StageStack[] => {
  const [waiting, ordered] = [[...stacks], [] as StageStack[]];
  while (waiting.length > 0) {
    const index = waiting.findIndex(
      ({ exports }) => !waiting.some(({ imports }) => imports.some((name) => exports.includes(name))),
    );
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (next === undefined)
      throw new Error(`these read from each other: ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(next);
  }
  return ordered;
};
