/** SQS and S3 (fauxqs) in a thread: `workerData` is its data folder. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { startFauxqs } from 'fauxqs';

/** As the deployed bucket does: its CORS rule lets the pages read what became of a file, and a presigned address names it. */
function answerAsS3({ url = '' }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  const disposition = new URLSearchParams(url.split('?')[1]).get('response-content-disposition');
  if (disposition !== null && /^[ -~]+$/.test(disposition)) response.setHeader('content-disposition', disposition);
}

// fauxqs listens on every interface and has no option for it. Nobody outside this machine may write to queues and buckets,
// so inside this thread every server listens on the loopback interface.
// eslint-disable-next-line @typescript-eslint/unbound-method -- applied to its own server below
const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(this: Server, options: object, ...rest: unknown[]) {
  this.prependListener('request', answerAsS3);
  return Reflect.apply(listen, this, [{ ...options, host: '127.0.0.1' }, ...rest]) as Server;
} as typeof listen;

const server = await startFauxqs({ port: 0, logger: false, dataDir: String(workerData) });
parentPort?.postMessage(server.port);
parentPort?.on('message', () => {
  void server.stop().finally(() => process.exit(0));
});
