/** Logs of visits to customers who are called so, filed over HTTP and read on our own pages in Chromium. */

import type { Browser, Page } from 'playwright-core';
import { SubmitDailyLogSchema } from '../../../shared/contracts/http/daily-logs.ts';
import { addDays } from '../../../shared/domain/time/civil.ts';
import { launchChromium } from '../../support/chromium.ts';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import { signInWithoutProvider } from '../../support/signed-in.ts';
import type { Payload } from './payload.ts';

export interface InOurPages {
  /** Payloads that the form takes: each was shown as a customer, a contact, a summary and a plan. */
  readonly shown: number;
  readonly live: readonly string[];
}

const NOW = '2026-11-30T21:00:00+08:00';
/** The logs go back from here, a day each. */
const LAST_DAY = '2026-11-30';
const FILERS = ['li.qiang@baifang.example', 'zhang.min@baifang.example'];
const VISITS_IN_LOG = 40;
/** The records of the department begin with the month. */
const TEXTS_EACH = 28 * VISITS_IN_LOG;
const MOST_OF_CONTACT = 100;

const logOf = (date: string, texts: readonly string[]) => ({
  date,
  visits: texts.map((text) => ({
    ...{ customer: text.slice(0, 200), at: '10:30', phone: '13800001234' },
    ...{ contact: text.slice(0, MOST_OF_CONTACT), summary: text },
  })),
  nextDayPlan: texts[0] ?? '',
});

const isTaken = (text: string): boolean => SubmitDailyLogSchema.safeParse(logOf(LAST_DAY, [text])).success;

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

/** How many elements the filed log of a day is made of, and what ran on the way. */
async function read(page: Page, origin: string, date: string): Promise<{ elements: number; executions: number }> {
  // From elsewhere: else the log of before would still be there for a moment.
  await page.goto('about:blank');
  await page.goto(`${origin}/#/log?date=${date}`);
  await page.getByRole('heading', { name: '提交的内容' }).waitFor();
  const told = await page.evaluate('[document.querySelectorAll("#root *").length, globalThis.executions].join()');
  const [elements = 0, executions = 0] = String(told).split(',').map(Number);
  return { elements, executions };
}

/** A log of ordinary customers, and one a day before it for every so many texts; shorter ones would have fewer elements. */
const logsOf = (texts: readonly string[]) =>
  Array.from({ length: 1 + Math.ceil(texts.length / VISITS_IN_LOG) }, (_, day) => {
    const from = (day - 1) * VISITS_IN_LOG;
    const names = Array.from({ length: VISITS_IN_LOG }, (__, visit) => texts[from + visit] ?? `杭州${visit}`);
    return logOf(addDays(LAST_DAY, -day), names);
  });

/** Those of one person's logs that are more than text. */
async function liveLogs(cloud: LocalCloudProcess, browser: Browser, email: string, texts: readonly string[]) {
  const token = await cloud.token(email);
  const logs = logsOf(texts);
  for (const log of logs) await file(cloud, token, log);
  const page = await browser.newPage({ locale: 'zh-CN' });
  const done = await tellingWhatItDoes(page, cloud.url);
  await signInWithoutProvider(page, token);
  const plain = await read(page, cloud.url, LAST_DAY);
  const live: string[] = [];
  for (const { date, visits } of logs) {
    const { elements, executions } = await read(page, cloud.url, date);
    if (executions === 0 && elements === plain.elements && done.length === 0) continue;
    const customers = visits.map(({ customer }) => customer).join(' | ');
    live.push(`${executions} run, ${elements} elements for ${plain.elements}, ${done.splice(0).join()}: ${customers}`);
  }
  return live;
}

export async function tryInOurPages(payloads: readonly Payload[]): Promise<InOurPages> {
  const taken = payloads
    .map(({ text }) => text)
    .filter(isTaken)
    .slice(0, FILERS.length * TEXTS_EACH);
  await using cloud = await LocalCloudProcess.start({ at: NOW, speed: 0 });
  const browser = await launchChromium();
  try {
    const live: string[] = [];
    for (const [place, email] of FILERS.entries()) {
      const texts = taken.slice(place * TEXTS_EACH, (place + 1) * TEXTS_EACH);
      live.push(...(await liveLogs(cloud, browser, email, texts)));
    }
    return { shown: taken.length, live };
  } finally {
    await browser.close();
  }
}
