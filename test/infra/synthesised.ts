/** The synthesised templates as the properties of this folder look at them. Functions are not bundled: only bundles.test.ts needs it. */

import { Template } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib';
import * as z from 'zod';
import type { StageConfiguration } from '../../infra/stages.ts';
import { addStacks, createApp } from '../../infra/system.ts';

const TemplateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      DeletionPolicy: z.string().optional(),
      UpdateReplacePolicy: z.string().optional(),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Export: z.object({ Name: z.string() }).optional() })).default({}),
});

export interface Resource {
  /** `stack/LogicalId`, for the titles of tests. */
  readonly label: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
  readonly updateReplacePolicy: string | undefined;
}

export interface Synthesised {
  readonly stacks: readonly Stack[];
  readonly resources: readonly Resource[];
  /** Names under which stacks tell others what they hold: unique in an account and region. */
  readonly exports: readonly string[];
  /** Every template as JSON text. */
  readonly text: string;
}

export function synthesised(stage: StageConfiguration): Synthesised {
  const app = createApp({ builtinCloudFormationValidation: false, context: { 'aws:cdk:bundling-stacks': [] } });
  const stacks = addStacks(app, stage);
  const texts = stacks.map((stack) => [stack.node.id, Template.fromStack(stack).toJSON()] as const);
  const templates = texts.map(([stack, template]) => [stack, TemplateSchema.parse(template)] as const);
  return {
    stacks,
    resources: templates.flatMap(([stack, template]) => resourcesOf(stack, template)),
    exports: templates.flatMap(([, { Outputs }]) => Object.values(Outputs).flatMap(({ Export }) => Export?.Name ?? [])),
    text: JSON.stringify(texts),
  };
}

function resourcesOf(stack: string, { Resources }: z.infer<typeof TemplateSchema>): Resource[] {
  return Object.entries(Resources).map(([logicalId, resource]) => ({
    label: `${stack}/${logicalId}`,
    logicalId,
    type: resource.Type,
    properties: resource.Properties,
    deletionPolicy: resource.DeletionPolicy,
    updateReplacePolicy: resource.UpdateReplacePolicy,
  }));
}

export const ofType = ({ resources }: Synthesised, type: string): Resource[] =>
  resources.filter((resource) => resource.type === type);

/**
 * Intrinsics as one readable text, so that values can be compared: `{ Ref: A }` → `A`, `{ Fn::GetAtt: [A, Arn] }` → `A.Arn`,
 * `Fn::Join` joined, `Fn::ImportValue` → the export's name.
 */
export function asText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  const intrinsic = IntrinsicSchema.parse(value);
  if ('Ref' in intrinsic) return intrinsic.Ref;
  if ('Fn::GetAtt' in intrinsic) return intrinsic['Fn::GetAtt'].join('.');
  if ('Fn::ImportValue' in intrinsic) return intrinsic['Fn::ImportValue'];
  const [separator, parts] = intrinsic['Fn::Join'];
  return parts.map(asText).join(separator);
}

const IntrinsicSchema = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.strictObject({ 'Fn::ImportValue': z.string() }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
]);
