/** One of the threads that judge the nation: generates its departments, or reads their files, and judges each. */
import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { judgeAll, judgeFiles } from './judging.ts';
import { departmentDossier } from './nation.ts';

const WARM_UP_DEPARTMENTS = 400;

const OrderSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('departments'), from: z.int(), to: z.int() }),
  z.object({ what: z.literal('files'), files: z.array(z.string()) }),
]);
export type Order = z.infer<typeof OrderSchema>;

function* generated(from: number, to: number): Generator<Buffer> {
  for (let department = from; department < to; department += 1) {
    yield Buffer.from(JSON.stringify(departmentDossier(department)));
  }
}

judgeAll(generated(0, WARM_UP_DEPARTMENTS));
parentPort?.on('message', (message) => {
  const order = OrderSchema.parse(message);
  parentPort?.postMessage(order.what === 'files' ? judgeFiles(order.files) : judgeAll(generated(order.from, order.to)));
});
parentPort?.postMessage('ready');
