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
  /** Medians; of a device that has nothing of the pages yet. */
  readonly cold: Opening;
  /** Medians; of one that opened them before. */
  readonly warm: Opening;
  /** All scripts that the first visit loads, as they travel. */
  readonly scriptBytes: number;
}

/** When the next frame was painted, since the navigation began. */
const FRAME_PAINTED = 'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))';

interface Opening {
  /** Until what is typed into the first field is seen there. */
  readonly writtenMs: number;
  /** Until it can be submitted. */
  readonly completeMs: number;
}

async function openLogPage(page: Page, url: string): Promise<Opening> {
  await page.goto(`${url}/#/log`, { waitUntil: 'commit' });
  const customer = page.locator('main:visible input[id*="customer"]').first();
  await customer.press('A');
  const writtenMs = z.number().parse(await page.evaluate(FRAME_PAINTED));
  await page.locator('#root button[type="submit"]:enabled').waitFor();
  const completeMs = z.number().parse(await page.evaluate(FRAME_PAINTED));
  if (!(await customer.inputValue()).endsWith('A')) throw new Error('what was typed into the log is gone');
  return { writtenMs, completeMs };
}

async function scriptBytesOf(page: Page): Promise<number> {
  const sizes = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ encodedBodySize }) => encodedBodySize)`;
  return z
    .array(z.number())
    .parse(await page.evaluate(sizes))
    .reduce((sum, size) => sum + size, 0);
}

async function firstVisit(context: BrowserContext, url: string): Promise<Opening & { scriptBytes: number }> {
  const page = await context.newPage();
  await slowDown(page);
  const opening = await openLogPage(page, url);
  return { ...opening, scriptBytes: await scriptBytesOf(page) };
}

async function laterVisit(context: BrowserContext, url: string): Promise<Opening> {
  const page = await context.newPage();
  await slowDown(page);
  const opening = await openLogPage(page, url);
  await page.close();
  return opening;
}

const medians = (openings: readonly Opening[]): Opening => ({
  writtenMs: medianOf(openings.map(({ writtenMs }) => writtenMs)),
  completeMs: medianOf(openings.map(({ completeMs }) => completeMs)),
});

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
  const cold: Opening[] = [];
  let scriptBytes = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const first = await onNewPhone(cloud, (context) => firstVisit(context, cloud.url));
    cold.push(first);
    ({ scriptBytes } = first);
  }
  const warm = await onNewPhone(cloud, async (context) => {
    const before = await context.newPage();
    await openLogPage(before, cloud.url);
    await before.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await before.waitForTimeout(SETTLING_MS);
    const visits: Opening[] = [];
    for (let visit = 0; visit < UNCOUNTED + VISITS; visit += 1) visits.push(await laterVisit(context, cloud.url));
    return visits.slice(UNCOUNTED);
  });
  return { cold: medians(cold), warm: medians(warm), scriptBytes };
}
