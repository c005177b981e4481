import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What npm prints; its exit code is no matter where it says in print what it found. */
export function npm(...args: readonly string[]): string {
  const { stdout, error } = spawnSync('npm', args, {
    cwd: resolve(import.meta.dirname, '../../..'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return stdout;
}
