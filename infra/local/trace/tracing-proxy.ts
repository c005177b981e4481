/** Stands before a backing service, and hands on what comes once it is traced. */

import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Endpoints, Service } from '../endpoints.ts';
import { closeServer, type LoopbackServer, listenOnLoopback } from '../servers/loopback-server.ts';
import type { Trace, TracedCall } from './trace.ts';

export interface TracingProxies {
  readonly endpoints: Endpoints;
  stop(): Promise<void>;
}

/** One proxy a service; who is told its endpoint is traced. */
export async function startTracingProxies(endpoints: Endpoints, trace: Trace): Promise<TracingProxies> {
  const services = Object.keys(endpoints) as Service[];
  const proxies = await Promise.all(services.map((service) => startTracingProxy(service, endpoints[service], trace)));
  return {
    endpoints: Object.fromEntries(services.map((service, index) => [service, proxies[index]?.url])) as Endpoints,
    async stop() {
      await Promise.all(proxies.map((proxy) => proxy.stop()));
    },
  };
}

async function startTracingProxy(service: Service, upstream: string, trace: Trace): Promise<LoopbackServer> {
  const server = createServer((incoming, answer) => {
    // Either side may give up in the middle; the other then has nobody to tell.
    void pass(service, new URL(upstream), trace, incoming, answer).catch(() => answer.destroy());
  });
  const port = await listenOnLoopback(server, 0);
  return { url: `http://127.0.0.1:${port}`, stop: () => closeServer(server) };
}

async function pass(
  service: Service,
  { hostname, port }: URL,
  trace: Trace,
  incoming: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = incoming;
  const body = await buffer(incoming);
  trace.write(callOf(service, incoming, body.toString()));
  const outgoing = request({ hostname, port, method, path: url, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  outgoing.on('error', () => answer.destroy());
  answer.on('close', () => outgoing.destroy());
  outgoing.end(body);
}

function callOf(service: Service, { method = '', url = '', headers }: IncomingMessage, body: string): TracedCall {
  const target = headers['x-amz-target'];
  return {
    kind: 'call',
    caller: callerIn(headers.authorization ?? '') ?? callerIn(url.replaceAll('%2F', '/')) ?? callerIn(body),
    service,
    method,
    url,
    target: typeof target === 'string' ? target : null,
    body,
  };
}

/** SigV4's credential scope begins with the access key: in a header, a presigned address or a presigned form. */
const callerIn = (text: string): string | null => /Credential(?:=|"\r\n\r\n)([\w-]+)\/\d{8}\//i.exec(text)?.[1] ?? null;
