/** One of the processes that the files are sent from: a batch at a time. */
import * as z from 'zod';
import { FileFuzzer } from './file-fuzzer.ts';

const TaskSchema = z.object({ seed: z.int(), from: z.int().min(0), to: z.int() });

const fuzzer = FileFuzzer.start();

process.on('message', (message) => {
  void fuzzer.then(async (each) => process.send?.(await each.run(TaskSchema.parse(message))));
});
