import type { Browser, BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { medianOf, signedInContext, slowDown } from './slow-device.ts';

const PHONE = { width: 390, height: 844 };
const EMAIL = 'li.qiang@baifang.example';
const VISITS = 5;

export interface LogPageFigures {
  /** Median; of a device that has nothing of the pages yet. */
  readonly coldMs: number;
  /** Median; of one that opened them before. */
  readonly warmMs: number;
  /** All scripts that the first visit loads, as they travel. */
  readonly scriptBytes: number;
}

/** From the beginning of the navigation until the first field can be typed into. */
async function openLogPage(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/#/log`, { waitUntil: 'commit' });
  const ready = await page.waitForFunction(
    `document.querySelector('main input[id*="customer"]:not([disabled])') !== null && performance.now()`,
    undefined,
    { polling: 'raf' },
  );
  return z.number().parse(await ready.jsonValue());
}

async function scriptBytesOf(page: Page): Promise<number> {
  const sizes = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ encodedBodySize }) => encodedBodySize)`;
  return z
    .array(z.number())
    .parse(await page.evaluate(sizes))
    .reduce((sum, size) => sum + size, 0);
}

async function firstVisit(context: BrowserContext, url: string): Promise<{ ms: number; scriptBytes: number }> {
  const page = await context.newPage();
  await slowDown(page);
  const ms = await openLogPage(page, url);
  return { ms, scriptBytes: await scriptBytesOf(page) };
}

async function laterVisit(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await slowDown(page);
  const ms = await openLogPage(page, url);
  await page.close();
  return ms;
}

export async function measureLogPage(browser: Browser, cloud: LocalCloudProcess): Promise<LogPageFigures> {
  const cold: number[] = [];
  let scriptBytes = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await signedInContext(browser, cloud, EMAIL, PHONE);
    const first = await firstVisit(context, cloud.url);
    cold.push(first.ms);
    ({ scriptBytes } = first);
    await context.close();
  }
  const context = await signedInContext(browser, cloud, EMAIL, PHONE);
  const before = await context.newPage();
  await openLogPage(before, cloud.url);
  await before.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const warm: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) warm.push(await laterVisit(context, cloud.url));
  await context.close();
  return { coldMs: medianOf(cold), warmMs: medianOf(warm), scriptBytes };
}
