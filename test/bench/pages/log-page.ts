import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { launchKeptChromium } from '../../support/chromium.ts';
import { signInWithoutProvider } from '../../support/signed-in.ts';
import { medianOf, slowDown } from './slow-device.ts';

const ON_PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
const EMAIL = 'li.qiang@baifang.example';
const VISITS = 5;
/** A browser keeps compiled scripts from the second or third visit on. */
const UNCOUNTED = 2;
const SETTLING_MS = 1_000;

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
  await page.locator('main input[id*="customer"]:not([disabled])').first().waitFor();
  return z.number().parse(await page.evaluate('performance.now()'));
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

/** A phone of its own that nothing was opened on, with a person signed in. */
async function onNewPhone<T>(cloud: LocalCloudProcess, use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'baifang-phone-'));
  const context = await launchKeptChromium(folder, ON_PHONE);
  try {
    await signInWithoutProvider(context, await cloud.token(EMAIL));
    return await use(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function measureLogPage(cloud: LocalCloudProcess): Promise<LogPageFigures> {
  const cold: number[] = [];
  let scriptBytes = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const first = await onNewPhone(cloud, (context) => firstVisit(context, cloud.url));
    cold.push(first.ms);
    ({ scriptBytes } = first);
  }
  const warm = await onNewPhone(cloud, async (context) => {
    const before = await context.newPage();
    await openLogPage(before, cloud.url);
    await before.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await before.waitForTimeout(SETTLING_MS);
    const visits: number[] = [];
    for (let visit = 0; visit < UNCOUNTED + VISITS; visit += 1) visits.push(await laterVisit(context, cloud.url));
    return visits.slice(UNCOUNTED);
  });
  return { coldMs: medianOf(cold), warmMs: medianOf(warm), scriptBytes };
}
