import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const run = async (command: string, ...args: readonly string[]) =>
  await new Promise<{ readonly code: unknown; readonly out: string; readonly said: string }>((resolve) => {
    execFile(process.execPath, [join(root, command), ...args], (error, out, said) => {
      resolve({ code: error === null ? 0 : error.code, out, said });
    });
  });

const commands = globSync('commands/*.ts', { cwd: root })
  .filter((file) => /from '\.\/(departments\/)?command-line\.ts'/.test(readFileSync(join(root, file), 'utf8')))
  .sort();

describe('a command line that means nothing ends with what would, in plain words', () => {
  it.each(commands)('%s', async (command) => {
    const { code, out, said } = await run(command, '--no-such-option');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toMatch(/^Unknown option '--no-such-option'/);
    expect(said).toMatch(/^(usage:|npm run )/m);
    expect(said).not.toContain('    at ');
  });

  it.each([
    ['commands/deploy.ts'],
    ['commands/invite.ts', '--email', 'zhao@baifang.example'],
    ['commands/ops.ts', 'status'],
    ['commands/replay.ts'],
    ['commands/teardown.ts'],
  ])('%s of a stage that there is not', async (command, ...args) => {
    const { code, said } = await run(command, ...args, '--stage', 'nope');
    expect({ code, said }).toEqual({ code: 2, said: 'No stage "nope": infra/stages.ts has dev, prod.\n' });
  });
});
