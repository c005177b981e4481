/** The built pages, as the deployment serves them: files, `index.html` for every other address, security headers. */

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

export interface PagesOptions {
  /** Folder of the built pages. */
  readonly root: string;
  /** Where the pages post files that people add. */
  readonly fileStore?: string;
  readonly configuration: { readonly issuer: string; readonly clientId: string };
}

export function createPages({ root, fileStore, configuration }: PagesOptions): Hono {
  const index = serveStatic({ root, path: 'index.html' });
  const connected = [configuration.issuer, ...(fileStore === undefined ? [] : [fileStore])];
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", ...connected.map((url) => new URL(url).origin)],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: false,
    }),
  );
  app.get('/config.json', (context) => context.json(configuration, 200, { 'cache-control': 'no-store' }));
  app.get('/assets/*', serveStatic({ root }), (context) => context.notFound());
  app.get('*', serveStatic({ root }), index);
  return app;
}
