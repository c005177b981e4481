/** Reads the synthesised cloud assembly: every stack's template, and where each function's bundle lies on disk. */

import { join } from 'node:path';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import * as z from 'zod';

const ResourceSchema = z.object({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});

const TemplateSchema = z.object({
  Resources: z.record(z.string(), ResourceSchema).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
});

const AssetManifestSchema = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

type Template = z.infer<typeof TemplateSchema>;
export type TemplateResource = z.infer<typeof ResourceSchema>;

export interface Stack {
  readonly name: string;
  readonly template: Template;
}

export interface Assembly {
  readonly stacks: readonly Stack[];
  /** Bucket object key (as in `Code.S3Key`) → folder on this disk. */
  readonly assetFolders: ReadonlyMap<string, string>;
}

export function readAssembly(folder: string): Assembly {
  const assembly = new CloudAssembly(folder);
  const stacks: Stack[] = [];
  const assetFolders = new Map<string, string>();
  for (const artifact of assembly.stacksRecursively) {
    stacks.push({
      name: artifact.stackName,
      template: TemplateSchema.parse(artifact.template),
    });
    for (const dependency of artifact.dependencies) {
      if (!('contents' in dependency)) continue;
      for (const file of Object.values(AssetManifestSchema.parse(dependency.contents).files)) {
        if (file.source.path === undefined) continue;
        for (const { objectKey } of Object.values(file.destinations)) {
          assetFolders.set(objectKey, join(dependency.assembly.directory, file.source.path));
        }
      }
    }
  }
  return { stacks, assetFolders };
}
