import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const folder = join(import.meta.dirname, '../../.github/workflows');
const PermissionsSchema = z.record(z.string(), z.enum(['read', 'write', 'none']));
const WorkflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: PermissionsSchema,
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number().max(120),
      permissions: PermissionsSchema.optional(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});
const workflow = (file: string) => WorkflowSchema.parse(parse(readFileSync(join(folder, file), 'utf8')));
const commandsOf = (file: string, job: string) =>
  (workflow(file).jobs[job]?.steps ?? []).flatMap(({ run }) => run ?? []);

describe.each(readdirSync(folder))('%s', (file) => {
  const { permissions, jobs } = workflow(file);

  it('may read the repository and nothing else, but for the job that releases', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const more = Object.entries(jobs).flatMap(([name, job]) => (job.permissions === undefined ? [] : [name]));
    expect(more).toEqual(file === 'release.yml' ? ['release'] : []);
  });

  it("takes actions of GitHub's own only", () => {
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.filter((name) => !/^actions\/[\w-]+@v\d+$/.test(name))).toEqual([]);
  });

  it('puts nothing that others write into a command: by a variable, or a shell would read it', () => {
    const commands = Object.keys(jobs).flatMap((job) => commandsOf(file, job));
    expect(commands.filter((run) => run.includes('${{'))).toEqual([]);
  });
});

it('CI does what .ci/run does, and nothing else', () => {
  expect(commandsOf('ci.yml', 'test')).toEqual(['.ci/run']);
});

it('a pull request is asked for conventional, signed-off commits', () => {
  expect(commandsOf('ci.yml', 'commits')).toEqual(['npm run check-commits -- "$BASE..$HEAD"']);
});

it('a release is of a tag, with the notes of its version, after everything that CI does', () => {
  expect(workflow('release.yml').on).toEqual({ push: { tags: ['v*'] } });
  const commands = commandsOf('release.yml', 'release');
  expect(commands[0]).toContain('npm run -s release-notes -- "$TAG"');
  expect(commands[1]).toBe('.ci/run');
  expect(commands.at(-1)).toContain('gh release create "$TAG" --verify-tag');
});
