import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';

const GIBIBYTE = 1024 ** 3;

/** On what a figure was found: the machine, its Node.js, the revision of the repository, and the day (UTC). */
export interface Terms {
  readonly machine: string;
  readonly node: string;
  readonly revision: string;
  readonly on: string;
}

export function theseTerms(): Terms {
  const [cpu] = cpus();
  const revision = execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  return {
    machine: `${availableParallelism()} cores of ${cpu?.model.trim() ?? 'an unknown kind'}, ${Math.round(totalmem() / GIBIBYTE)} GiB`,
    node: process.version,
    revision: revision.trim(),
    on: new Date().toISOString().slice(0, 10),
  };
}
