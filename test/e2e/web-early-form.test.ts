import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, Person, type VisitTyped } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-23T17:12:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const visit: VisitTyped = {
  customer: '杭州远山精密制造有限公司',
  at: '10:30',
  contact: '陈经理',
  phone: '0571-88881234',
  summary: '介绍补充医疗方案。',
};

const PAGES_CODE = '**/assets/frame-*.js';
const EARLY_FORM = '#early-form';
const CUSTOMER = 'log_visits_0_customer';

/** Somebody whose network has brought index.html and the early form, but not the pages yet. */
async function waitingForPages(name: string, { onUsedDevice = true } = {}) {
  const person = await Person.signedIn(browser, cloud, name);
  const { promise: come, resolve: pagesCome } = Promise.withResolvers<undefined>();
  await person.page.route(PAGES_CODE, async (route) => {
    await come;
    await route.continue();
  });
  await person.open('log');
  if (!onUsedDevice) await person.page.evaluate('localStorage.clear()');
  await person.page.reload();
  await person.page.locator(EARLY_FORM).waitFor();
  return { person, page: person.page, pagesCome, [Symbol.asyncDispose]: () => person[Symbol.asyncDispose]() };
}

describe('before the pages are there', () => {
  it('a log is written; the page that comes has it, with the person where they were, keeps it and submits it', async () => {
    await using waiting = await waitingForPages('李强');
    const { person, page, pagesCome } = waiting;
    await person.writeVisit(visit);
    await page.locator(`#${CUSTOMER}`).focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('新');
    pagesCome(undefined);
    await page.getByText('草稿已存在本机').waitFor();
    expect(await page.locator(EARLY_FORM).count()).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe(CUSTOMER);
    await page.keyboard.type('·');
    await expect.poll(() => page.locator(`#${CUSTOMER}`).inputValue()).toBe(`新·${visit.customer}`);
    await page.reload();
    await page.getByText('草稿已存在本机').waitFor();
    expect(await page.locator('#log_visits_0_summary').inputValue()).toBe(visit.summary);
    await person.submit();
    expect((await person.receipt()).get('签名')).toMatch(/^[\w-]{43}$/);
    expect(person.complaints).toEqual([]);
  });

  it('a device that does not know the log is in puts it up too; what is written becomes a draft beside the filed log', async () => {
    await using waiting = await waitingForPages('李强', { onUsedDevice: false });
    const { page, pagesCome } = waiting;
    await page.getByLabel('明日计划').fill('回访远山');
    pagesCome(undefined);
    await page.getByText('草稿已存在本机').waitFor();
    expect(await page.getByLabel('明日计划').inputValue()).toBe('回访远山');
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await page.getByRole('button', { name: '确定放弃？' }).click();
    expect((await waiting.person.receipt()).get('签名')).toBe('签名保存在提交时的设备上');
  });

  it('what was written is there after a reload, though the pages never came', async () => {
    await using waiting = await waitingForPages('张敏');
    const { person, page, pagesCome } = waiting;
    await person.writeVisit(visit);
    await page.getByLabel('明日计划').fill('回访');
    await page.reload();
    await page.locator(EARLY_FORM).waitFor();
    expect(await page.locator(`#${CUSTOMER}`).inputValue()).toBe(visit.customer);
    expect(await page.getByLabel('明日计划').inputValue()).toBe('回访');
    pagesCome(undefined);
    await page.getByText('草稿已存在本机').waitFor();
    expect(await page.getByLabel('明日计划').inputValue()).toBe('回访');
  });

  it('a draft of this device is in it, every visit on its card', async () => {
    await using waiting = await waitingForPages('黄丽');
    const { person, page, pagesCome } = waiting;
    pagesCome(undefined);
    await person.writeVisit(visit);
    await person.writeVisit({ ...visit, customer: '绍兴同心纺织' }, 1);
    await page.route(PAGES_CODE, () => undefined);
    await page.reload();
    await page.locator(EARLY_FORM).waitFor();
    const second = page.getByRole('region', { name: '拜访 2', exact: true });
    expect(await second.getByLabel('客户').inputValue()).toBe('绍兴同心纺织');
    expect(await page.locator(EARLY_FORM).getByRole('region').count()).toBe(2);
    expect(await person.barriers()).toEqual([]);
  });

  it('a word that is being composed is finished in it, and the page comes then', async () => {
    await using waiting = await waitingForPages('周杰');
    const { page, pagesCome } = waiting;
    const devTools = await page.context().newCDPSession(page);
    await page.locator(`#${CUSTOMER}`).focus();
    await devTools.send('Input.imeSetComposition', { text: 'hang', selectionStart: 4, selectionEnd: 4 });
    pagesCome(undefined);
    await page.locator('#root h1').waitFor({ state: 'attached' });
    expect(await page.locator(EARLY_FORM).isVisible()).toBe(true);
    expect(await page.locator('#root').isVisible()).toBe(false);
    await devTools.send('Input.insertText', { text: '杭州' });
    await page.getByText('草稿已存在本机').waitFor();
    expect(await page.locator(`#${CUSTOMER}`).inputValue()).toBe('杭州');
    expect(await page.evaluate('document.activeElement.id')).toBe(CUSTOMER);
  });

  it('it does not stand where no log is to be written: once it is filed, at a desk, for nobody', async () => {
    await using filed = await Person.signedIn(browser, cloud, '李强');
    await filed.open('log');
    await filed.receipt();
    const pagesAsked = filed.page.waitForRequest(PAGES_CODE);
    await filed.page.route(PAGES_CODE, () => undefined);
    await filed.page.reload({ waitUntil: 'commit' });
    await pagesAsked;
    await using atDesk = await Person.signedIn(browser, cloud, '黄丽', { viewport: DESK });
    await atDesk.open('log');
    await atDesk.page.reload();
    await atDesk.page.getByRole('button', { name: '提交日志' }).waitFor();
    await using nobody = await Person.at(browser, cloud.url);
    await nobody.open('log');
    await nobody.page.getByRole('button', { name: '登录', exact: true }).waitFor();
    for (const { page } of [filed, atDesk, nobody]) expect(await page.locator(EARLY_FORM).count()).toBe(0);
  });
});
