/** DynamoDB (dynalite) in a thread: `workerData` is its data folder. */

import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';

const server = dynalite({ path: String(workerData), createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
// dynalite throws what a request's connection reports, and that would end the thread when a function that timed out
// is terminated in the middle of a call. Its listener is already attached when this one runs.
server.on('request', (request) => {
  request.removeAllListeners('error');
  request.on('error', () => undefined);
});
server.listen(0, '127.0.0.1', () => {
  parentPort?.postMessage((server.address() as AddressInfo).port);
});
parentPort?.on('message', () => {
  server.closeAllConnections();
  server.close(() => {
    process.exit(0);
  });
});
