/** One of the processes that send the requests: a batch at a time. */
import * as z from 'zod';
import { RequestFuzzer } from './request-fuzzer.ts';

const TaskSchema = z.object({ seed: z.int(), batch: z.int().min(0) });

const fuzzer = RequestFuzzer.start();

process.on('message', (message) => {
  void fuzzer.then(async (each) => process.send?.(await each.run(TaskSchema.parse(message))));
});
