import { readFile } from 'node:fs/promises';
import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person, type VisitTyped } from './web-person.ts';

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
  summary: '介绍补充医疗方案，约定周四带报价再访。',
};

const signedIn = (name: string, device = {}) => Person.signedIn(browser, cloud, name, device);

/** The days of the logs that the API holds of this address's owner. */
async function filedDates(email: string): Promise<readonly string[]> {
  const response = await fetch(`${cloud.url}/v1/daily-logs?month=2026-11&limit=100`, {
    headers: { authorization: `Bearer ${await cloud.token(email)}` },
  });
  const { items } = z.object({ items: z.array(z.object({ date: z.string() })) }).parse(await response.json());
  return items.map(({ date }) => date);
}

/** Files a log of the day as this address's owner, past the pages. */
async function fileLog(email: string): Promise<void> {
  const response = await fetch(`${cloud.url}/v1/daily-logs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await cloud.token(email)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ date: '2026-11-23', visits: [visit], nextDayPlan: '送报价。' }),
  });
  expect(response.status).toBe(201);
}

const filedToday = async (email: string) => (await filedDates(email)).filter((date) => date === '2026-11-23').length;

describe('signing in', () => {
  it('is asked for everywhere but at the reference', async () => {
    const statusOf = async (path: string) => (await fetch(`${cloud.url}${path}`)).status;
    expect(await Promise.all(['/v1/openapi.json', '/docs', '/v1/me'].map(statusOf))).toEqual([200, 200, 401]);
  });

  it('goes through the identity provider and leaves no token where it outlives the tab', async () => {
    await using person = await Person.at(browser, cloud.url);
    await person.signIn('张敏');
    expect(await person.page.getByRole('heading', { level: 1 }).textContent()).toBe('11月23日星期一');
    expect(person.page.url()).not.toContain('code=');
    expect(await person.page.evaluate('JSON.stringify(localStorage)')).not.toContain('token');
    expect(person.complaints).toEqual([]);
  });

  it.each(['error=access_denied', 'code=of-somebody-else'])(
    'says so when a person is sent back without the sign-in that this tab began: %s',
    async (answer) => {
      await using person = await Person.at(browser, cloud.url);
      await person.page.goto(`${cloud.url}/?${answer}&state=of-nobody`);
      await person.page.getByText('登录没有完成').waitFor();
      expect(await person.page.evaluate("sessionStorage.getItem('baifang.tokens')")).toBeNull();
      expect(person.page.url()).not.toContain('code=');
    },
  );
});

describe('a browser without Temporal of its own', () => {
  it('gets it with the pages', async () => {
    await using person = await Person.at(browser, cloud.url);
    await person.page.addInitScript('delete globalThis.Temporal;');
    await person.signIn('张敏');
    await person.open('plans');
    await person.page.getByRole('heading', { level: 1 }).waitFor();
    expect(person.complaints).toEqual([]);
  });
});

describe('today', () => {
  it('counts down to the deadline by the server’s clock, whatever the device’s clock says', async () => {
    await using person = await signedIn('张敏');
    const left = await person.page.getByRole('timer').textContent();
    expect(left).toMatch(/2:4[78]:\d\d/);
    expect(await person.page.getByText('20:00 截止').isVisible()).toBe(true);
  });

  it('names the zone of a deadline where the reader’s clock shows another', async () => {
    await using person = await signedIn('张敏', { timezoneId: 'Europe/Berlin' });
    expect(await person.page.getByText(/20:00 中国.* 截止/).isVisible()).toBe(true);
  });
});

describe('what is at stake', () => {
  it('is said in sentences beside the duties', async () => {
    await using person = await signedIn('张敏');
    const stake = person.page.getByRole('region', { name: '余量与后果' });
    await stake.getByText('拜访').first().waitFor();
    expect(await stake.getByRole('listitem').count()).toBeGreaterThan(3);
  });
});

describe('the daily log', () => {
  it('keeps a draft over a reload, and gives a receipt once submitted (log.missed)', async () => {
    await using person = await signedIn('李强');
    await person.open('log');
    await person.writeVisit(visit);
    await person.page.getByLabel('明日计划').fill('拜访滨江新材料');
    await person.page.reload();
    expect(await person.page.getByLabel('客户').inputValue()).toBe(visit.customer);

    await person.submit();
    const receipt = await person.receipt();
    expect(receipt.get('截止')).toBe('2026/11/23 20:00:00.000');
    expect(receipt.get('服务器收到')).toMatch(/^2026\/11\/23 17:1\d:\d\d\.\d{3}$/);
    expect(receipt.get('签名')).toMatch(/^[\w-]{43}$/);
    expect(await person.page.getByText('已按时收到').isVisible()).toBe(true);

    await person.page.getByRole('link', { name: '回到今日' }).click();
    await person.page.getByText('已按时提交').waitFor();
    await person.page.getByText('1 / 4').waitFor();
  });

  it('shows a refusal at the field it is about, in the reader’s language', async () => {
    await using person = await signedIn('刘洋');
    await person.open('log');
    await person.writeVisit({ ...visit, contact: '陈\u0007经理' });
    await person.submit();
    const contact = person.page.getByLabel('联系人');
    await person.page.getByText('含有无法保存的字符。').waitFor();
    expect(await contact.getAttribute('aria-invalid')).toBe('true');
    expect(await person.page.locator(':focus').getAttribute('id')).toBe(await contact.getAttribute('id'));

    await person.page.getByRole('button', { name: 'English' }).click();
    await person.page.getByRole('button', { name: 'Submit log' }).click();
    await person.page.getByText('Holds characters that cannot be kept.').waitFor();
    expect(await filedToday('liu.yang@baifang.example')).toBe(0);
  });

  it('waits for the network, is sent when it returns, and is received once', async () => {
    await using person = await signedIn('陈静');
    await person.open('log');
    await person.writeVisit(visit);
    await person.page.context().setOffline(true);
    await person.submit();
    await person.page.getByText('等待网络').waitFor();
    expect(await filedToday('chen.jing@baifang.example')).toBe(0);

    await person.page.context().setOffline(false);
    expect((await person.receipt()).get('签名')).toMatch(/^[\w-]{43}$/);
    expect(await filedToday('chen.jing@baifang.example')).toBe(1);
  });

  it('is received once when its first answer was lost on the way back', async () => {
    await using person = await signedIn('杨帆');
    await person.open('log');
    await person.writeVisit(visit);
    const losing = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await person.page.route('**/v1/daily-logs', losing, { times: 1 });
    await person.submit();
    await person.page.getByText('等待网络').waitFor();
    await person.page.getByRole('button', { name: '立即重试' }).click();
    await person.receipt();
    expect(await filedToday('yang.fan@baifang.example')).toBe(1);
  });

  it('survives a token that ran out: renewed silently, or by a sign-in that comes back and sends it', async () => {
    await using person = await Person.at(browser, cloud.url);
    await person.signIn('黄丽');
    await person.open('log');
    await person.writeVisit(visit);
    const expired = (route: Route) => route.fulfill({ status: 401, json: { message: 'Unauthorized' } });
    await person.page.route('**/v1/daily-logs', expired, { times: 2 });
    await person.submit();
    expect((await person.receipt()).get('签名')).toMatch(/^[\w-]{43}$/);
    expect(await filedToday('huang.li@baifang.example')).toBe(1);
  });
});

describe('the month', () => {
  it('shows what a missed log costs, with its clause, once the deadline has been judged (log.missed)', async () => {
    await using person = await signedIn('周杰');
    await cloud.moveClock('2026-11-23T20:10:00+08:00');
    await person.page.reload();
    await person.page.getByText('截止时间已过，没有收到日志。').waitFor();
    await person.page.getByText('评优资格已失去').waitFor();

    await person.open('month');
    const day = person.page.getByRole('listitem').filter({ hasText: /^11月23日/ });
    const ruling = day.getByRole('listitem').filter({ hasText: '工作日志未按时提交' });
    await ruling.getByText('失去2026年11月评优资格').waitFor();
    expect(await ruling.getByText('第 3.1 条').isVisible()).toBe(true);
  });

  it('takes an appeal where the ruling stands, whose reason outlives a reload', async () => {
    await using person = await signedIn('周杰');
    await person.open('month');
    const day = person.page.getByRole('listitem').filter({ hasText: /^11月23日/ });
    const missed = day.getByRole('listitem').filter({ hasText: /^工作日志未按时提交/ });
    await missed.getByRole('button', { name: '申诉' }).click();
    await missed.getByLabel('为什么不对').fill('当天系统无法登录，有截图。');
    await person.page.reload();
    expect(await missed.getByLabel('为什么不对').inputValue()).toBe('当天系统无法登录，有截图。');

    await missed.getByRole('button', { name: '提交申诉' }).click();
    await missed.getByText('申诉中').waitFor();
    const appeals = person.page.getByRole('region', { name: '我的申诉' });
    expect(await appeals.getByText('当天系统无法登录，有截图。').isVisible()).toBe(true);
    expect(await missed.getByRole('button', { name: '申诉' }).count()).toBe(0);
  });
});

describe('the notice settings', () => {
  it('are kept, refuse at the field what cannot be, and show how each notice looks', async () => {
    await using person = await signedIn('黄丽');
    const { page } = person;
    await page.getByRole('button', { name: '账户：黄丽' }).click();
    await page.getByRole('link', { name: '通知设置' }).click();
    const reminder = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('switch') })
      .first();
    await reminder.getByRole('switch').click();
    await page.getByRole('switch', { name: '免打扰时段' }).click();
    await page.getByLabel('群机器人地址').fill('https://example.com/hook');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('须为企业微信、钉钉或飞书群机器人的 https 地址。').first().waitFor();
    await page.getByLabel('群机器人地址').fill('');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();

    await page.reload();
    await page.getByRole('switch', { name: '免打扰时段', checked: true }).waitFor();
    expect(await page.getByLabel('从').inputValue()).toBe('21:00');
    expect(await reminder.getByRole('switch', { checked: false }).count()).toBe(1);
    await reminder.getByRole('button').filter({ hasText: '看样张' }).click();
    await reminder.getByText('主题 ·').waitFor();
  });

  it('hold the calendar’s address, which a new one makes useless', async () => {
    await using person = await signedIn('黄丽');
    await person.open('settings');
    const address = person.page.getByLabel('订阅地址');
    const former = await address.inputValue();
    expect(await (await fetch(former)).text()).toContain('BEGIN:VCALENDAR');
    await person.page.getByRole('button', { name: '换新地址' }).click();
    await person.page.getByRole('button', { name: '旧地址会失效，确定？' }).click();
    await expect.poll(() => address.inputValue(), { timeout: 10_000 }).not.toBe(former);
    expect((await fetch(former)).status).toBe(404);
    expect((await fetch(await address.inputValue())).status).toBe(200);
  });
});

describe('every view', () => {
  beforeAll(() => fileLog('li.qiang@baifang.example'));

  // Layout follows from the width alone, colour from the scheme alone: each of both once is all there is.
  const devices = [
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
  ] as const;

  it.each(devices)('has no barrier that axe finds, at $viewport.width in $colorScheme', async (device) => {
    await using stranger = await Person.at(browser, cloud.url, device);
    await stranger.open();
    await stranger.page.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(await stranger.barriers()).toEqual([]);

    await using person = await signedIn('李强', device);
    expect(await person.barriers()).toEqual([]);
    await person.open('month');
    await person.page.getByText('判定记录').waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.open('log');
    await person.receipt();
    expect(await person.barriers()).toEqual([]);
    await person.page.getByRole('button', { name: /重新提交/ }).click();
    await person.page.getByLabel('客户').waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.open('leave');
    await person.page.getByText('我的说明').waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.page.getByText('事先说明', { exact: true }).click();
    await person.page.getByText('说明哪些').waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.open('settings');
    await person.page.getByRole('button', { name: '换新地址' }).waitFor();
    await person.page.getByRole('button').filter({ hasText: '看样张' }).first().click();
    await person.page.getByText('主题 ·').waitFor();
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});

describe('the close of a month', () => {
  it('is confirmed by the department manager, who sees the awards, what is open and the sealed pack', async () => {
    await cloud.moveClock('2026-12-02T09:30:00+08:00');
    await using person = await signedIn('宋建国', { viewport: DESK });
    const { page } = person;
    await page.getByRole('link', { name: '月结' }).click();
    await page.getByRole('heading', { level: 1, name: '2026年11月月结' }).waitFor();
    await page.getByText('复核中').waitFor();
    expect(await page.getByRole('region', { name: '奖项（暂定）' }).getByRole('listitem').count()).toBeGreaterThan(0);
    await page.getByText('周杰的申诉（工作日志未按时提交）还没有决定').waitFor();
    expect(await person.barriers()).toEqual([]);

    await page.getByRole('button', { name: '确认并月结' }).click();
    await page.getByRole('button', { name: '确认后不能撤回，再按一次' }).click();
    await page.getByText('正在月结，几分钟内完成并公布。').waitFor();
    await cloud.moveClock('2026-12-02T09:40:00+08:00');
    await page.getByText('已月结').waitFor();
    const pack = page.getByRole('region', { name: '封存的月结包' });
    const download = page.waitForEvent('download');
    await pack.getByRole('link', { name: 'commendation.html' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('准客户营业部奖');
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  it('is not for staff: they have no such page, but read in their month who won', async () => {
    await using person = await signedIn('李强');
    expect(await person.page.getByRole('link', { name: '月结' }).count()).toBe(0);
    await person.open('month');
    await person.page.getByRole('link', { name: '上个月' }).click();
    const commendation = person.page.getByRole('region', { name: '通报表扬' });
    await commendation.getByText('营业一部').waitFor();
    expect(await person.barriers()).toEqual([]);
  });
});
