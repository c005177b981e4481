/** Names in mails and pages, opened in a Chromium that counts what runs, what is loaded and what is no longer text. */

import type { Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.ts';
import type { Payload } from './payload.ts';
import { PAGES } from './rendered.ts';

export interface InPages {
  readonly live: readonly string[];
  /** The first payloads that run on a page that escapes nothing: what is counted can be counted. */
  readonly runUnescaped: number;
}

interface Opened {
  readonly executions: number;
  readonly elements: number;
  readonly requests: readonly string[];
}

/** Every page is opened in the same window, which reaches nothing. */
async function open(page: Page, markup: string, requested: string[]): Promise<Opened> {
  requested.length = 0;
  await page.evaluate('globalThis.executions = 0');
  await page.setContent(markup);
  const told = await page.evaluate('[globalThis.executions, document.querySelectorAll("*").length].join()');
  const [executions = 0, elements = 0] = String(told).split(',').map(Number);
  return { executions, elements, requests: [...requested] };
}

const ENOUGH_RUN = 5;

const unescapedPage = ({ text }: Payload): string => `<!doctype html><title>x</title><p title="${text}">${text}</p>`;

export async function tryInPages(payloads: readonly Payload[]): Promise<InPages> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const requested: string[] = [];
    await page.route('**', async (route) => {
      requested.push(route.request().url());
      await route.abort();
    });
    const live: string[] = [];
    let runUnescaped = 0;
    for (const [index, payload] of payloads.entries()) {
      const written = PAGES[index % PAGES.length];
      if (written === undefined) throw new Error('there are no pages');
      const plain = await open(page, await written('王芳'), requested);
      const { executions, elements, requests } = await open(page, await written(payload.text), requested);
      const found = executions + requests.length + Math.abs(elements - plain.elements);
      if (found > 0) live.push(`${JSON.stringify(payload.text)} in page ${index % PAGES.length}`);
      if (payload.family !== 'markup' || runUnescaped >= ENOUGH_RUN) continue;
      const bare = await browser.newPage();
      if ((await open(bare, unescapedPage(payload), [])).executions > 0) runUnescaped += 1;
      await bare.close();
    }
    return { live, runUnescaped };
  } finally {
    await browser.close();
  }
}
