import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type LivedSeeds, together } from './live-seeds.ts';
import { partsOf, type SeedRange } from './seed-range.ts';

const SEEDS_AT_A_TIME = 50;
/** Each holds the whole system. */
const MOST_THREADS = 4;

/** Lives the stories of the seeds on all cores; `onPart` hears of every part as it is done. */
export const liveInThreads = async (
  range: SeedRange,
  onPart: (part: LivedSeeds) => void = () => undefined,
): Promise<LivedSeeds> => {
  const waiting = partsOf(range, SEEDS_AT_A_TIME);
  const lived: LivedSeeds[] = [];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('seed-worker.ts', import.meta.url));
    for (const part of waiting) {
      worker.postMessage(part);
      const [done] = (await once(worker, 'message')) as [LivedSeeds];
      lived.push(done);
      onPart(done);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, work));
  return together(lived);
};
