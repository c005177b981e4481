import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;

/** Files a log of Monday the 23rd past the pages. */
async function fileLog(email: string): Promise<void> {
  const visit = { customer: '远山精密', at: '10:30', contact: '陈经理', phone: '0571-88881234', summary: '介绍方案。' };
  const response = await fetch(`${cloud.url}/v1/daily-logs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await cloud.token(email)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ date: '2026-11-23', visits: [visit], nextDayPlan: '送报价。' }),
  });
  expect(response.status).toBe(201);
}

/** 张敏's log is in time, 李强's a minute and 24 seconds late, of 周杰 there is none. */
beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-23T19:30:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
  await fileLog('zhang.min@baifang.example');
  await cloud.moveClock('2026-11-23T20:01:24+08:00');
  await fileLog('li.qiang@baifang.example');
  await cloud.moveClock('2026-11-23T20:10:00+08:00');
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const signedIn = (name: string, device = {}) => Person.signedIn(browser, cloud, name, { viewport: DESK, ...device });

const missedLog = (within: Locator) => within.getByRole('listitem').filter({ hasText: /^工作日志未按时提交/ });

/** The parts of an opened explanation by their names. */
async function explanationOf(ruling: Locator): Promise<ReadonlyMap<string, string>> {
  await ruling.getByRole('button', { name: '为什么' }).click();
  await ruling.getByRole('term').filter({ hasText: '经过' }).waitFor();
  const names = await ruling.getByRole('term').allTextContents();
  const values = await ruling.getByRole('definition').allTextContents();
  return new Map(names.map((name, index) => [name, values[index] ?? '']));
}

describe('the month', () => {
  it('shows each day’s state, and opens it to log, visits and ruling (log.missed)', async () => {
    await using person = await signedIn('李强');
    await person.open('month');
    const calendar = person.page.getByRole('region', { name: '每天的情况' });
    await calendar.getByRole('link', { name: '22 休息' }).waitFor();
    await calendar.getByRole('link', { name: '24 未到' }).waitFor();
    await calendar.getByRole('link', { name: '23 逾期' }).click();

    const day = person.page.getByRole('region', { name: '11月23日星期一' });
    await day.getByText('2026/11/23 20:01:24').waitFor();
    await missedLog(day).getByText('失去2026年11月评优资格').waitFor();
    expect(person.page.url()).toContain('day=2026-11-23');
    await day.getByRole('link', { name: '看全月' }).click();
    await person.page.getByRole('region', { name: '判定记录' }).waitFor();
    expect(person.complaints).toEqual([]);
  });

  it('says why: clause, facts, parameters, by how much it came too late, and the history', async () => {
    await using person = await signedIn('李强');
    await person.open('month?day=2026-11-23');
    const parts = await explanationOf(missedLog(person.page.getByRole('region', { name: '11月23日星期一' })));
    expect(parts.get('依据')).toContain('第 3.1 条 每个工作日按时提交工作日志');
    expect(parts.get('认定')).toMatch(/应不迟于11月23日 20:00:00\.000送达，实际于11月23日 20:01:24.*（事实1）/);
    expect(parts.get('事实')).toMatch(/11月23日的工作日志，写有拜访1次 · 2026\/11\/23 20:01:24.* 收到/);
    expect(parts.get('参数')).toContain('日志截止时间20:00');
    expect(parts.get('如果')).toMatch(/^若工作日志（事实1）早1分24.*秒、即不迟于11月23日 20:00:00\.000送达/);
    expect(parts.get('经过')).toMatch(/11月23日 20:0\d 作出判定 · .*账本第 \d+ 条/);
  });

  it('keeps the appeal in the history of the ruling', async () => {
    await using person = await signedIn('周杰');
    await person.open('month?day=2026-11-23');
    const ruling = missedLog(person.page.getByRole('region', { name: '11月23日星期一' }));
    await ruling.getByRole('button', { name: '申诉' }).click();
    await ruling.getByLabel('为什么不对').fill('当天系统无法登录。');
    await ruling.getByRole('button', { name: '提交申诉' }).click();
    await ruling.getByText('申诉中').waitFor();
    expect((await explanationOf(ruling)).get('经过')).toContain('提出申诉：当天系统无法登录。');
  });

  it('opens every number to what it is made of', async () => {
    await using person = await signedIn('李强');
    await person.open('month');
    await person.page.getByRole('heading', { level: 1, name: '2026年11月' }).waitFor();
    const standing = person.page.getByRole('region', { name: '本月情况' });
    await standing.getByRole('button', { name: /^日志未交/ }).click();
    await standing.getByRole('link', { name: '11月23日周一', exact: true }).last().click();
    await person.page.getByRole('region', { name: '11月23日星期一' }).waitFor();
  });
});

describe('the year', () => {
  it('shows the months so far, and gives a person all that is kept of them as a file', async () => {
    await using person = await signedIn('李强');
    const { page } = person;
    await page.getByRole('link', { name: '年度' }).click();
    await page.getByRole('heading', { level: 1, name: '2026 年度' }).waitFor();
    const november = page.getByRole('region', { name: '逐月' }).getByRole('row', { name: /^11月/ });
    await november.getByText('失去').waitFor();
    await page.getByText('这一年还没有年结').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载我的数据' }).click();
    const file = await (await downloading).path();
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
    expect(person.complaints).toEqual([]);
  });

  it('of another is for their managers, and without the data that is theirs', async () => {
    await using person = await signedIn('王芳');
    const { page } = person;
    await person.open('statement');
    await page.getByRole('combobox', { name: '查看谁的' }).click();
    await page.getByTitle('李强').click();
    await page.getByText('李强 ·').waitFor();
    await page.getByRole('region', { name: '逐月' }).getByRole('row', { name: /^11月/ }).getByText('失去').waitFor();
    expect(await page.getByRole('button', { name: '下载我的数据' }).count()).toBe(0);
  });

  it('goes on paper without navigation, black on white', async () => {
    await using person = await signedIn('李强', { colorScheme: 'dark' });
    await person.open('statement');
    await person.page.getByRole('region', { name: '逐月' }).waitFor();
    await person.page.emulateMedia({ media: 'print' });
    expect(await person.page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await person.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    const colours = `[getComputedStyle(document.querySelector('h1')).color, getComputedStyle(document.body).backgroundColor]`;
    expect(await person.page.evaluate(colours)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

describe('every view', () => {
  const devices = [
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
  ] as const;

  it.each(devices)('has no barrier that axe finds, at $viewport.width in $colorScheme', async (device) => {
    await using person = await signedIn('李强', device);
    const { page } = person;
    await person.open('month?day=2026-11-23');
    await explanationOf(missedLog(page.getByRole('region', { name: '11月23日星期一' })));
    await page.getByRole('button', { name: /^有效拜访/ }).click();
    expect(await person.barriers()).toEqual([]);
    await person.open('statement');
    await page.getByRole('region', { name: '逐月' }).waitFor();
    await page.getByRole('region', { name: '奖励与竞赛激励' }).waitFor();
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});

describe('the commendation of a closed month', () => {
  it('goes on paper as a notice: who won what, without navigation', async () => {
    await cloud.moveClock('2026-12-02T09:30:00+08:00');
    const confirmed = await fetch(`${cloud.url}/v1/months/2026-11/confirmation`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await cloud.token('song.jianguo@baifang.example')}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    expect(confirmed.status).toBe(201);
    await cloud.moveClock('2026-12-02T09:40:00+08:00');

    await using person = await signedIn('李强');
    const { page } = person;
    await person.open('month?month=2026-11');
    await page.getByRole('link', { name: '打印版' }).click();
    await page.getByRole('heading', { level: 1, name: '2026年11月通报表扬' }).waitFor();
    await page.getByRole('row', { name: '准客户营业部奖 营业一部 营业部活动一次' }).waitFor();
    expect(await person.barriers()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(person.complaints).toEqual([]);
  });
});
