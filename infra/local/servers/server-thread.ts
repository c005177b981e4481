/** A backing server in a thread of its own, so that its work does not hold up the gateway. */

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface ServerThread {
  readonly port: number;
  /** Settles only when the thread dies: with the reason, unless it was asked to stop. */
  readonly died: Promise<Error | undefined>;
  stop(): Promise<void>;
}

/**
 * Starts a module that posts its port when it listens, and closes its server when it is sent `stop`.
 * Rejects when the module fails before.
 */
export async function startServerThread(
  module: URL,
  workerData: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerThread> {
  const worker = new Worker(module, { workerData, env: { ...env }, name: module.pathname });
  const [port] = (await once(worker, 'message')) as [number];
  let stopping = false;
  const died = new Promise<Error | undefined>((resolve) => {
    worker.on('error', resolve);
    worker.on('exit', (code) => {
      resolve(stopping ? undefined : new Error(`${module.pathname} ended with code ${code}`));
    });
  });
  return {
    port,
    died,
    async stop() {
      stopping = true;
      worker.postMessage('stop');
      await died;
    },
  };
}
