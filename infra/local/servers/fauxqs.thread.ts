/** SQS and S3 (fauxqs) in a thread: `workerData` is its data folder. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { startFauxqs } from 'fauxqs';

// fauxqs listens on every interface and has no option for it. Nobody outside this machine may write to queues and buckets,
// so inside this thread every server listens on the loopback interface. And as the deployed bucket does by its CORS rule, it lets
// the pages read what became of a file that they posted: whoever holds a presigned form may post it.
// eslint-disable-next-line @typescript-eslint/unbound-method -- applied to its own server below
const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(this: Server, options: object, ...rest: unknown[]) {
  this.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
    response.setHeader('access-control-allow-origin', '*');
  });
  return Reflect.apply(listen, this, [{ ...options, host: '127.0.0.1' }, ...rest]) as Server;
} as typeof listen;

const server = await startFauxqs({ port: 0, logger: false, dataDir: String(workerData) });
parentPort?.postMessage(server.port);
parentPort?.on('message', () => {
  void server.stop().finally(() => process.exit(0));
});
