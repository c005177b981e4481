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

/**
 * In the page: says where the first field of a log is as soon as that was painted, and how long each key took until it was
 * seen. Nothing else is asked of the page until then: what the tool brings to look for elements would be part of the figure.
 */
const WATCH = `
  new MutationObserver((_, observer) => {
    const field = document.querySelector('main input[id*="customer"]:not([disabled])');
    if (field === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      const { x, y } = field.getBoundingClientRect();
      console.debug(JSON.stringify({ paintedMs: performance.now(), x: x + 20, y: y + 20 }));
    }));
  }).observe(document, { childList: true, subtree: true });
  window.keysMs = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.keysMs.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });`;

const PaintedSchema = z.object({ paintedMs: z.number(), x: z.number(), y: z.number() });

interface Opening {
  /** Until the first field is there to be written into. */
  readonly paintedMs: number;
  /** Until the first key pressed in it is seen. */
  readonly keyMs: number;
  /** Until it can be submitted. */
  readonly completeMs: number;
}

async function openLogPage(page: Page, url: string): Promise<Opening> {
  await page.addInitScript(WATCH);
  const said = page.waitForEvent('console', (message) => message.type() === 'debug');
  await page.goto(`${url}/#/log`, { waitUntil: 'commit' });
  const { paintedMs, x, y } = PaintedSchema.parse(JSON.parse((await said).text()));
  await page.mouse.click(x, y);
  await page.keyboard.press('A');
  await page.locator('#root button[type="submit"]:enabled').waitFor();
  const completeMs = z.number().parse(await page.evaluate('performance.now()'));
  const keysMs = z.array(z.number()).parse(await page.evaluate('window.keysMs'));
  const written = await page.locator('#root input[id*="customer"]').first().inputValue();
  if (!written.endsWith('A')) throw new Error('what was typed into the log is gone');
  return { paintedMs, keyMs: Math.max(0, ...keysMs), completeMs };
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
  paintedMs: medianOf(openings.map(({ paintedMs }) => paintedMs)),
  keyMs: medianOf(openings.map(({ keyMs }) => keyMs)),
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
