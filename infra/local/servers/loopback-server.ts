/** HTTP servers of ours on the loopback interface. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

export interface LoopbackServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function serveOnLoopback(app: Hono, preferredPort = 0): Promise<LoopbackServer> {
  const answer = getRequestListener((request) => app.fetch(request));
  const server = createServer((request, response) => void answer(request, response));
  const port = await listenOnLoopback(server, preferredPort);
  return { url: `http://127.0.0.1:${port}`, stop: () => closeServer(server) };
}

/** The port it listens on: the preferred one, or a free one when that is taken or 0. */
export async function listenOnLoopback(server: Server, preferredPort: number): Promise<number> {
  try {
    await listen(server, preferredPort);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    await listen(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

async function listen(server: Server, port: number): Promise<void> {
  const listening = once(server, 'listening');
  server.listen(port, '127.0.0.1');
  await listening;
}

/** Ends requests in flight too. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
