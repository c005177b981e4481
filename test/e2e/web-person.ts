import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import type { LocalCloudProcess } from '../support/local-cloud.ts';
import { signInWithoutProvider } from '../support/signed-in.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const ViolationsSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

const DEPARTMENT = join(import.meta.dirname, '../support/sample-department.json');
const StaffSchema = z.object({ staff: z.array(z.object({ name: z.string(), email: z.string() })) });
const { staff } = StaffSchema.parse(JSON.parse(readFileSync(DEPARTMENT, 'utf8')));

/** @throws when nobody in the sample department has this name. */
function emailOf(name: string): string {
  const person = staff.find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return person.email;
}

export interface Device {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly timezoneId?: string;
  /** Whether the device keeps the shell of the pages; usually it does not, for that takes a while. */
  readonly serviceWorkers?: 'allow' | 'block';
}

export interface VisitTyped {
  readonly customer: string;
  readonly at: string;
  readonly contact: string;
  readonly phone: string;
  readonly summary: string;
}

const newDevice = (browser: Browser, device: Device): Promise<BrowserContext> =>
  browser.newContext({
    viewport: PHONE,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    ...device,
  });

/** By what they look like; whoever leaves one leaves the pages in its cache, which saves the next most of the loading. */
const usedDevices = new Map<string, BrowserContext[]>();

async function takeUsedDevice(browser: Browser, url: string, device: Device) {
  const kind = JSON.stringify([url, device]);
  const free = usedDevices.get(kind) ?? [];
  usedDevices.set(kind, free);
  const context = free.pop() ?? (await newDevice(browser, device));
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', {
    origin: new URL(url).origin,
    storageTypes: 'cookies,local_storage',
  });
  const leave = async () => {
    await Promise.all(context.pages().map((tab) => tab.close()));
    await context.setOffline(false);
    free.push(context);
  };
  return { page, leave };
}

/** Somebody at the pages: what they do and see, in zh-CN. Leaves their device when disposed. */
export class Person implements AsyncDisposable {
  readonly page: Page;
  /** What the browser complained about: broken scripts, and whatever the security policy stopped. */
  readonly complaints: string[] = [];
  readonly #url: string;
  /** Puts the device away. */
  readonly #leave: () => Promise<void>;

  private constructor(page: Page, url: string, leave: () => Promise<void>) {
    this.page = page;
    this.#url = url;
    this.#leave = leave;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.complaints.push(message.text());
    });
  }

  /** On a new device. */
  static async at(browser: Browser, url: string, device: Device = {}): Promise<Person> {
    const context = await newDevice(browser, device);
    return new Person(await context.newPage(), url, () => context.close());
  }

  /** On a device that has the pages and nothing else, signed in as before: how that is done is a test of its own. */
  static async signedIn(
    browser: Browser,
    cloud: LocalCloudProcess,
    name: string,
    device: Device = {},
  ): Promise<Person> {
    const { page, leave } = await takeUsedDevice(browser, cloud.url, device);
    const person = new Person(page, cloud.url, leave);
    await signInWithoutProvider(page, await cloud.token(emailOf(name)));
    await person.open();
    await page.getByText('本月情况').waitFor();
    return person;
  }

  /** The same device, without the tab that they signed in with. */
  async inAnotherTab(): Promise<Person> {
    const page = await this.page.context().newPage();
    return new Person(page, this.#url, () => page.close());
  }

  /** By the path of the view, without the leading slash. */
  async open(view = ''): Promise<void> {
    await this.page.goto(`${this.#url}/#/${view}`);
  }

  /** By the identity provider's own page, as everybody does. */
  async signIn(name: string): Promise<void> {
    await this.open();
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
    await this.page.getByRole('button', { name }).click();
    await this.page.getByText('本月情况').waitFor();
  }

  async writeVisit(visit: VisitTyped, place = 0): Promise<void> {
    if (place > 0) await this.page.getByRole('button', { name: '添加一次拜访' }).click();
    const card = this.page.getByRole('region', { name: `拜访 ${place + 1}`, exact: true });
    await card.getByLabel('客户').fill(visit.customer);
    await card.getByLabel('时间').fill(visit.at);
    await card.getByLabel('联系人').fill(visit.contact);
    await card.getByLabel('电话').fill(visit.phone);
    await card.getByLabel('内容摘要').fill(visit.summary);
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: '提交日志' }).click();
  }

  /** The receipt's rows by their names; waits until it is there. */
  async receipt(): Promise<ReadonlyMap<string, string>> {
    const slip = this.page.getByRole('region', { name: '回执' });
    await slip.waitFor();
    const names = await slip.getByRole('term').allTextContents();
    const values = await slip.getByRole('definition').allTextContents();
    return new Map(names.map((name, index) => [name, values[index] ?? '']));
  }

  /** What axe finds against WCAG 2.2 AA, with the elements at fault. */
  async barriers(): Promise<readonly string[]> {
    if (!(await this.page.evaluate("'axe' in window"))) await this.page.evaluate(axe.source);
    const run = `axe.run(document, { runOnly: ${JSON.stringify(STANDARDS)} }).then(({ violations }) => violations)`;
    const violations = ViolationsSchema.parse(await this.page.evaluate(run));
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#leave();
  }
}
