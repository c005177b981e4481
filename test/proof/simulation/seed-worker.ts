/** A thread that lives the seeds it is sent. */
import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { liveSeeds } from './live-seeds.ts';

const RangeSchema = z.object({ from: z.int(), to: z.int() });

parentPort?.on('message', (message) => {
  void liveSeeds(RangeSchema.parse(message)).then((lived) => parentPort?.postMessage(lived));
});
