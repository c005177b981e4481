/** The built pages, as the deployment serves them: compressed, with security headers, hashed files kept for good. */

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { cacheControlOf, contentSecurityPolicy } from '../../pages-security.ts';

export interface PagesConfiguration {
  readonly configuration: { readonly issuer: string; readonly clientId: string };
  /** Of course files, which the pages send and fetch themselves. */
  readonly filesOrigin: string;
}

export interface PagesOptions extends PagesConfiguration {
  /** Folder of the built pages. */
  readonly root: string;
}

export function createPages({ root, configuration, filesOrigin }: PagesOptions): Hono {
  const index = serveStatic({ root, path: 'index.html' });
  const policy = contentSecurityPolicy([new URL(configuration.issuer).origin, filesOrigin]);
  const app = new Hono();
  app.use(compress());
  app.use(secureHeaders({ strictTransportSecurity: false, xFrameOptions: 'DENY' }));
  app.use(async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    context.header('cache-control', cacheControlOf(context.req.path.slice(1)));
  });
  app.get('/config.json', (context) => context.json(configuration));
  app.get('/assets/*', serveStatic({ root }), (context) => context.notFound());
  app.get('*', serveStatic({ root }), index);
  return app;
}
