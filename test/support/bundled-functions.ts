import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { synthesise } from '../../infra/system.ts';

export interface BundledFunction {
  readonly name: string;
  /** Holds `index.mjs`. */
  readonly folder: string;
  /** As its template has it; what is only known once it is deployed has a value of the same shape. */
  readonly environment: Readonly<Record<string, string>>;
}

const TemplateSchema = z.object({ Resources: z.record(z.string(), z.unknown()) });
const FunctionSchema = z.object({
  Type: z.literal('AWS::Lambda::Function'),
  Properties: z.object({
    FunctionName: z.string(),
    Handler: z.literal('index.handler'),
    Code: z.object({ S3Key: z.string().regex(/^[0-9a-f]{64}\.zip$/) }),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
});

/** What a variable may look like once deployed; its value is only known then when it is an intrinsic. */
function deployed([name, value]: [string, unknown]): [string, string] {
  if (typeof value === 'string') return [name, value];
  if (/_QUEUES$/.test(name)) return [name, '[]'];
  return [name, /_URL$/.test(name) ? 'https://example.com/000000000000/name' : `deployed-${name.toLowerCase()}`];
}

/** Every function of the stage `dev`, and its canary, bundled into the folder as for the deployment. */
export const bundleFunctions = (outdir: string): BundledFunction[] =>
  synthesise({ ...stageNamed('dev'), canary: true }, outdir)
    .stacks.flatMap(({ template }) => Object.values(TemplateSchema.parse(template).Resources))
    .flatMap((resource) => FunctionSchema.safeParse(resource).data?.Properties ?? [])
    .map(({ FunctionName, Code, Environment }) => ({
      name: FunctionName,
      folder: join(outdir, `asset.${Code.S3Key.replace('.zip', '')}`),
      environment: {
        ...Object.fromEntries(Object.entries(Environment.Variables).map(deployed)),
        AWS_REGION: 'eu-central-1',
      },
    }));

/** `index.mjs` and what it imports statically; dynamic imports are loaded when first needed. */
export async function loadedAtOnce(folder: string): Promise<string[]> {
  const files = [join(folder, 'index.mjs')];
  for (const file of files) {
    const code = await readFile(file, 'utf8');
    const imported = [...code.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)].map(([, path = '']) => join(folder, path));
    files.push(...imported.filter((path) => !files.includes(path)));
  }
  return files;
}

export async function loadedBytes(folder: string): Promise<number> {
  const sizes = await Promise.all((await loadedAtOnce(folder)).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size);
}
