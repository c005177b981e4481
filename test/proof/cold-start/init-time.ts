import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { percentile } from '../percentile.ts';

const SCRIPT = `
const start = performance.now();
const { handler } = await import(process.argv[1]);
const ms = performance.now() - start;
if (typeof handler !== 'function') throw new Error('no handler');
process.stdout.write(String(ms));`;

export interface Bundle {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Milliseconds until the handler exists, in a process of its own. */
async function initMs({ folder, environment }: Bundle): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', SCRIPT, join(folder, 'index.mjs')],
    { cwd: folder, env: environment },
  );
  return Number(stdout);
}

/** The medians of two bundles started in turns, so that what else the machine does slows down both. */
export async function medianInitMs(ours: Bundle, bare: Bundle, runs: number): Promise<{ ours: number; bare: number }> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.bare.push(await initMs(bare));
    times.ours.push(await initMs(ours));
  }
  return { ours: percentile(times.ours, 0.5), bare: percentile(times.bare, 0.5) };
}
