/** The pages served from their sources while somebody works on them. */

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { contentSecurityPolicy } from '../../pages-security.ts';
import type { PagesConfiguration } from './pages.ts';

export interface PagesFromSource {
  /** Answers requests for pages, modules and styles. */
  readonly answer: (req: IncomingMessage, res: ServerResponse, next: () => void) => void;
  stop(): Promise<void>;
}

/** Starts serving; what changes is told to the browsers by way of this server. */
export type ServePages = (server: Server) => Promise<PagesFromSource>;

/** Takes itself and what it kept away, for a browser that has the one of the built pages at this address. */
const NO_SERVICE_WORKER = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
})()));
`;

/** As the built pages have it, but for the scripts and styles that a development server writes into the page itself. */
const developmentPolicy = (origins: readonly string[]): string =>
  `${contentSecurityPolicy(origins)}; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'`;

export function createLivePages({ answer }: PagesFromSource, { configuration, filesOrigin }: PagesConfiguration): Hono {
  const policy = developmentPolicy([new URL(configuration.issuer).origin, filesOrigin]);
  const app = new Hono();
  app.get('/config.json', (context) => context.json(configuration));
  app.get('/sw.js', (context) => context.body(NO_SERVICE_WORKER, 200, { 'content-type': 'text/javascript' }));
  app.get('/docs', (context) => context.redirect('/docs/'));
  app.get('*', (context: Context<{ Bindings: HttpBindings }>) => {
    const { incoming, outgoing } = context.env;
    outgoing.setHeader('content-security-policy', policy);
    return new Promise<Response>((resolve) => {
      outgoing.on('close', () => {
        resolve(RESPONSE_ALREADY_SENT);
      });
      answer(incoming, outgoing, () => {
        resolve(context.notFound());
      });
    });
  });
  return app;
}
