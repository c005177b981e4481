import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Judging } from './judging.ts';
import type { Order } from './nation-worker.ts';

const THREADS = 2;

/** Two warmed-up threads; each takes one of two orders. */
export async function startThreads() {
  const workers = Array.from({ length: THREADS }, () => new Worker(new URL('nation-worker.ts', import.meta.url)));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return {
    judge: (orders: readonly Order[]): Promise<Judging[]> =>
      Promise.all(
        workers.map(async (worker, index): Promise<Judging> => {
          worker.postMessage(orders[index]);
          const [judging] = (await once(worker, 'message')) as [Judging];
          return judging;
        }),
      ),
    stop: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

export type Threads = Awaited<ReturnType<typeof startThreads>>;
