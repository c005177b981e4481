import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

interface Working {
  readonly child: ChildProcess;
  /** Rejected when the process ends. */
  readonly ended: Promise<never>;
}

const started = (module: URL, execArgv: readonly string[]): Working => {
  const child = fork(module, { execArgv: [...execArgv], serialization: 'advanced' });
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`a process of the proof ended with exit code ${String(code)}`);
  });
  // Nobody may be waiting when it is told to end.
  ended.catch(() => undefined);
  return { child, ended };
};

/** Tasks done by processes that answer one at a time, each by a message. The results come in the order of their ends. */
export async function inProcesses<Result>(
  module: URL,
  tasks: readonly object[],
  processes: number,
  execArgv: readonly string[] = [],
): Promise<readonly Result[]> {
  const waiting = tasks.values();
  const results: Result[] = [];
  const working = Array.from({ length: processes }, () => started(module, execArgv));
  const work = async ({ child, ended }: Working): Promise<void> => {
    for (const task of waiting) {
      child.send(task);
      const [result] = (await Promise.race([once(child, 'message'), ended])) as [Result];
      results.push(result);
    }
  };
  try {
    await Promise.all(working.map(work));
  } finally {
    for (const { child } of working) child.kill();
  }
  return results;
}
