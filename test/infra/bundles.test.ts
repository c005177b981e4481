import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { synthesise } from '../../infra/system.ts';
import { FUNCTION_FOLDERS } from './function-folders.ts';

/** Outside the repository: a bundle that still needs node_modules does not find it there. */
const outdir = await mkdtemp(join(tmpdir(), 'baifang-bundles-'));
afterAll(() => rm(outdir, { recursive: true }));

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

const functions = synthesise(stageNamed('dev'), outdir)
  .stacks.flatMap(({ template }) => Object.values(TemplateSchema.parse(template).Resources))
  .flatMap((resource) => FunctionSchema.safeParse(resource).data?.Properties ?? [])
  .map(({ FunctionName, Code, Environment }) => ({
    name: FunctionName,
    folder: join(outdir, `asset.${Code.S3Key.replace('.zip', '')}`),
    environment: Object.fromEntries(Object.entries(Environment.Variables).map(deployed)),
  }));

/** What a variable may look like once deployed; its value is only known then when it is an intrinsic. */
function deployed([name, value]: [string, unknown]): [string, string] {
  if (typeof value === 'string') return [name, value];
  if (/_QUEUES$/.test(name)) return [name, '[]'];
  return [name, /_URL$/.test(name) ? 'https://example.com/000000000000/name' : `deployed-${name.toLowerCase()}`];
}

/** `index.mjs` and what it imports statically; dynamic imports are loaded when first needed. */
async function loadedAtOnce(folder: string): Promise<string[]> {
  const files = [join(folder, 'index.mjs')];
  for (const file of files) {
    const code = await readFile(file, 'utf8');
    const imported = [...code.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)].map(([, path = '']) => join(folder, path));
    files.push(...imported.filter((path) => !files.includes(path)));
  }
  return files;
}

describe.each(functions.map((each) => [each.name, each] as const))('the bundle of %s', (_, { folder, environment }) => {
  const reachesS3 = Object.keys(environment).some((variable) => variable.endsWith('_BUCKET'));

  // Of it, three quarters are the clients of AWS; that of S3 alone is 150 KB.
  it('loads at most 710 KB of code, 860 with the client of S3, for a short cold start', async () => {
    const sizes = await Promise.all((await loadedAtOnce(folder)).map(async (file) => (await stat(file)).size));
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual((reachesS3 ? 860 : 710) * 1024);
  });

  it('has a source map beside each module', async () => {
    const files = await readdir(folder);
    const modules = files.filter((file) => file.endsWith('.mjs'));
    expect(files.toSorted()).toEqual(modules.flatMap((file) => [file, `${file}.map`]).toSorted());
  });

  it('loads by itself with the environment of its template and exports a handler', async () => {
    const script = `const { handler } = await import(${JSON.stringify(join(folder, 'index.mjs'))}); console.log(typeof handler)`;
    const env = { ...environment, AWS_REGION: 'eu-central-1' };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      env,
    });
    expect(stdout).toBe('function\n');
  });
});

it('every folder with a handler is a function', () => {
  expect(functions).toHaveLength(FUNCTION_FOLDERS.length);
});
