import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Step {
  readonly title: string;
  /** A program of node_modules/.bin (or `node`) and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether its output is shown as it comes, and says what to do about it; else only when it fails. */
  readonly live?: boolean;
}

const root = resolve(import.meta.dirname, '..');
const bin = resolve(root, 'node_modules/.bin');

/** Runs the steps in order, `atOnce` at a time, says how far it is, and ends the process with code 1 if any fails. */
export async function runSteps(steps: readonly Step[], { atOnce = 1 } = {}): Promise<void> {
  const waiting = steps.entries();
  const failed: Step[] = [];
  const lane = async () => {
    for (const [index, step] of waiting) {
      if (failed.length > 0) return;
      const label = `[${index + 1}/${steps.length}] ${step.title}`;
      console.log(`${label} …`);
      const { code, output } = await run(step);
      if (code === 0) continue;
      failed.push(step);
      console.log(output);
      const again = step.live === true ? '' : ` Again alone: npx ${step.command.join(' ')}`;
      console.error(`${label}: failed (exit code ${code}).${again}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (failed.length > 0) process.exit(1);
}

function run({ command: [program, ...args], env, live }: Step): Promise<{ code: number; output: string }> {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    stdio: live === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code: code ?? 1, output });
    });
  });
}
