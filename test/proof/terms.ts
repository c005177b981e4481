import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism, cpus, totalmem } from 'node:os';

const GIBIBYTE = 1024 ** 3;

/** On what a figure was found: the machine, its Node.js, the revision of the repository, and the day (UTC). */
export interface Terms {
  readonly machine: string;
  readonly node: string;
  readonly revision: string;
  readonly on: string;
}

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' }).trim();

/** What the proof itself writes is no change of what is proved. */
function revisionHere(): string {
  const changes = git('status', '--porcelain', '--', '.', ':!docs/proof.json', ':!docs/proof.md');
  return `${git('rev-parse', '--short', 'HEAD')}${changes === '' ? '' : ' with changes'}`;
}

export function theseTerms(): Terms {
  const [cpu] = cpus();
  return {
    machine: `${availableParallelism()} cores of ${cpu?.model.trim() ?? 'an unknown kind'}, ${Math.round(totalmem() / GIBIBYTE)} GiB`,
    node: process.version,
    revision: revisionHere(),
    on: new Date().toISOString().slice(0, 10),
  };
}
