import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPages } from '../../infra/local/gateway/pages.ts';
import { openApiDocument } from '../../shared/contracts/openapi/open-api-document.ts';
import { LINK_ROUTES, OPEN_ROUTES, ROUTES, SIGNED_ROUTES } from '../../shared/contracts/routes.ts';
import { openDocumentHandler } from '../../shared/runtime/http/open-document-handler.ts';
import { launchChromium } from '../support/chromium.ts';

/** The built pages under their own content security policy, and the document; nobody signs in. */
const app = new Hono();
const answer = openDocumentHandler({ 'read-openapi': () => Promise.resolve(JSON.stringify(openApiDocument())) });
const { path } = OPEN_ROUTES['read-openapi'];
app.get(path, async (context) => {
  const { body } = await answer({ routeKey: `GET ${path}`, requestContext: { requestId: '1', timeEpoch: 0 } });
  return context.body(body ?? '', 200, { 'content-type': 'application/json' });
});
app.route(
  '/',
  createPages({
    root: 'web/dist',
    configuration: { issuer: 'https://issuer.example', clientId: 'nobody' },
    filesOrigin: 'https://files.example',
  }),
);

let browser: Browser;
let page: Page;
let server: ReturnType<typeof serve>;
let origin: string;
const complaints: string[] = [];
const asked = new Set<string>();

beforeAll(async () => {
  origin = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(`http://127.0.0.1:${port}`);
    });
  });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => asked.add(new URL(request.url()).protocol + new URL(request.url()).host));
  await page.goto(`${origin}/docs`);
  await page.locator('.opblock').first().waitFor();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** `POST /v1/leaves`. Of that many operations the page draws those in view only: it is read from top to bottom. */
const routesShown = async (): Promise<ReadonlySet<string>> => {
  const shown = new Set<string>();
  for (let isAtEnd = false; !isAtEnd;) {
    isAtEnd = await page.evaluate<boolean>('scrollY + innerHeight >= document.body.scrollHeight');
    for (const text of await page.locator('.opblock-summary').allInnerTexts()) {
      const [method = '', path = ''] = text.replaceAll('\u200b', '').split(/\s+/);
      shown.add(`${method} ${path}`);
    }
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(50);
  }
  await page.evaluate('scrollTo(0, 0)');
  return shown;
};

it('shows every operation of the API', async () => {
  const routes = [
    ...Object.values(ROUTES),
    ...Object.values(OPEN_ROUTES),
    ...Object.values(SIGNED_ROUTES),
    ...Object.values(LINK_ROUTES),
  ];
  expect(await routesShown()).toEqual(new Set(routes.map(({ method, path: ofRoute }) => `${method} ${ofRoute}`)));
});

it('opens an operation with its example and its refusals', async () => {
  await page.locator('#operations-leaves-submit-leave .opblock-summary').click();
  const operation = page.locator('#operations-leaves-submit-leave');
  await operation.getByText('"2026-11-24"').first().waitFor();
  await operation.getByText('idempotency-key-reused').first().waitFor();
});

it('asks nobody for a token', async () => {
  expect(await page.getByText('Authorize').count()).toBe(0);
});

it('keeps to its content security policy and asks no other host', () => {
  expect(complaints).toEqual([]);
  expect([...asked].filter((host) => !host.startsWith('data:'))).toEqual([`http:${new URL(origin).host}`]);
});
