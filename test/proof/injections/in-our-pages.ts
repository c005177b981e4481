/** Logs of visits to customers who are called so, filed over HTTP and read on our own pages in Chromium. */

import type { Page } from 'playwright-core';
import { SubmitDailyLogSchema } from '../../../shared/contracts/http/daily-logs.ts';
import { launchChromium } from '../../support/chromium.ts';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import { signInWithoutProvider } from '../../support/signed-in.ts';
import type { Payload } from './payload.ts';

export interface InOurPages {
  /** Payloads that the form takes: each was shown as a customer, a contact, a summary and a plan. */
  readonly shown: number;
  readonly live: readonly string[];
}

/** In time for the day's log: each that comes takes the place of the one before. */
const NOW = '2026-11-30T10:00:00+08:00';
const DAY = '2026-11-30';
const FILER = 'li.qiang@baifang.example';
const VISITS_IN_LOG = 40;
const MOST_OF_CONTACT = 100;
/** Characters of a log that is live: which of its texts it was, is found by looking. */
const MOST_TOLD = 500;

const logOf = (texts: readonly string[]) => ({
  date: DAY,
  visits: texts.map((text) => ({
    ...{ customer: text.slice(0, 200), at: '10:30', phone: '13800001234' },
    ...{ contact: text.slice(0, MOST_OF_CONTACT), summary: text },
  })),
  nextDayPlan: texts[0] ?? '',
});

const isTaken = (text: string): boolean => SubmitDailyLogSchema.safeParse(logOf([text])).success;

async function file(cloud: LocalCloudProcess, token: string, log: object): Promise<void> {
  const answer = await fetch(`${cloud.url}/v1/daily-logs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(log),
  });
  if (answer.status !== 201) throw new Error(`a log was answered by ${answer.status}: ${await answer.text()}`);
}

/** What the tab does beyond showing, from now on: requests to others, and what the security policy stopped. */
async function tellingWhatItDoes(page: Page, origin: string): Promise<string[]> {
  const done: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (![origin, 'data:', 'about:'].some((start) => url.startsWith(start))) done.push(`asks for ${url}`);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) done.push(`is stopped: ${message.text()}`);
  });
  await page.addInitScript('globalThis.executions = 0');
  return done;
}

/** How many elements the filed log is made of, and what ran on the way. */
async function read(page: Page, origin: string): Promise<{ elements: number; executions: number }> {
  // From elsewhere: else the log of before would still be there for a moment.
  await page.goto('about:blank');
  await page.goto(`${origin}/#/log`);
  const log = page.getByRole('region', { name: '提交的内容' });
  await log.waitFor();
  return { elements: await log.locator('*').count(), executions: Number(await page.evaluate('globalThis.executions')) };
}

/** A log of ordinary customers, and one for every so many texts; shorter ones would have fewer elements. */
const logsOf = (texts: readonly string[]) =>
  Array.from({ length: 1 + Math.ceil(texts.length / VISITS_IN_LOG) }, (_, log) => {
    const from = (log - 1) * VISITS_IN_LOG;
    return logOf(Array.from({ length: VISITS_IN_LOG }, (__, visit) => texts[from + visit] ?? `杭州${visit}`));
  });

export async function tryInOurPages(payloads: readonly Payload[]): Promise<InOurPages> {
  const taken = payloads.map(({ text }) => text).filter(isTaken);
  await using cloud = await LocalCloudProcess.start({ at: NOW, speed: 1 });
  const browser = await launchChromium();
  try {
    const token = await cloud.token(FILER);
    const page = await browser.newPage({ locale: 'zh-CN' });
    const done = await tellingWhatItDoes(page, cloud.url);
    await signInWithoutProvider(page, token);
    const live: string[] = [];
    let plain: number | undefined;
    for (const log of logsOf(taken)) {
      await file(cloud, token, log);
      const { elements, executions } = await read(page, cloud.url);
      plain ??= elements;
      if (executions === 0 && elements === plain && done.length === 0) continue;
      const customers = log.visits.map(({ customer }) => customer).join(' | ');
      live.push(`${executions} run, ${elements} elements for ${plain}, ${done.splice(0).join()}: ${customers}`);
    }
    return { shown: taken.length, live: live.map((text) => text.slice(0, MOST_TOLD)) };
  } finally {
    await browser.close();
  }
}
