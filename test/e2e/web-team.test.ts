import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-24T17:12:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const WANG_FANG = 'wang.fang@baifang.example';
const SONG_JIANGUO = 'song.jianguo@baifang.example';

const signedIn = (name: string, device = {}) => Person.signedIn(browser, cloud, name, device);

/** Past the pages, as this address's owner. */
async function call(email: string, method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${cloud.url}/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${await cloud.token(email)}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBeLessThan(300);
  return response.json();
}

const ReceiptSchema = z.object({ id: z.string() });

const addSession = async (startsAt: string, title: string): Promise<string> =>
  ReceiptSchema.parse(await call(SONG_JIANGUO, 'POST', 'sessions', { kind: 'other-meeting', startsAt, title })).id;

const MarksSchema = z.object({
  items: z.array(
    z.object({ staffName: z.string(), status: z.string(), countsAs: z.string(), arrivedAt: z.string().nullable() }),
  ),
});

/** Name → what the API holds as the mark that stands. */
async function standingMarks(email: string, sessionId: string) {
  const query = new URLSearchParams({ sessionId, scope: 'unit', state: 'standing', limit: '100' });
  const { items } = MarksSchema.parse(await call(email, 'GET', `attendance?${query.toString()}`));
  return new Map(items.map(({ staffName, ...mark }) => [staffName, mark]));
}

const visit = (customer: string) => ({
  customer,
  at: '10:30',
  contact: '陈经理',
  phone: '13812345678',
  summary: '介绍补充医疗方案。',
});

const tap = (page: Page, name: string, mark: string) =>
  page.getByRole('radiogroup', { name, exact: true }).getByText(mark, { exact: true }).click();

describe('attendance', () => {
  it('is taken with one tap for each person on a phone, kept over a reload, and held once saved', async () => {
    const sessionId = await addSession('2026-11-24T09:00:00+08:00', '部门周会');
    await using person = await signedIn('王芳', { viewport: PHONE });
    const { page } = person;
    await page.getByRole('link', { name: '会议考勤' }).first().click();
    await page.getByRole('link', { name: /部门周会/ }).click();
    await page.getByText('您本人的考勤由部门经理登记。').waitFor();
    await tap(page, '李强', '出勤');
    await tap(page, '张敏', '迟到');
    await page.getByLabel('张敏迟到几分钟').fill('12');
    await tap(page, '刘洋', '缺勤');
    expect((await standingMarks(WANG_FANG, sessionId)).size).toBe(0);

    await page.reload();
    await page.getByText('已点 3 / 6，尚未保存').waitFor();
    expect(await page.getByLabel('张敏迟到几分钟').inputValue()).toBe('12');
    await page.getByRole('button', { name: '其余全部出勤' }).click();
    await page.getByRole('button', { name: '保存 6 人' }).click();
    const held = page.getByRole('region', { name: '已登记的考勤' });
    await held.getByRole('listitem').filter({ hasText: '张敏' }).getByText('09:12 到').waitFor();

    const marks = await standingMarks(WANG_FANG, sessionId);
    expect(marks.get('李强')?.status).toBe('present');
    expect(marks.get('张敏')).toEqual({ status: 'late', countsAs: 'late', arrivedAt: '2026-11-24T01:12:00Z' });
    expect(marks.get('刘洋')?.status).toBe('absent');
    expect(marks.size).toBe(6);
    expect(person.complaints).toEqual([]);
  });

  it('goes by keyboard on a desk, and a correction leaves the former mark in the history', async () => {
    const sessionId = await addSession('2026-11-24T15:00:00+08:00', '产品研讨');
    await using person = await signedIn('宋建国', { viewport: DESK });
    const { page } = person;
    await page.getByRole('link', { name: '会议考勤' }).click();
    await page.getByRole('link', { name: /产品研讨/ }).click();
    const unit = page.getByRole('region', { name: '营业一部' });
    await unit.getByRole('radio').first().focus();
    for (const key of ['p', '3', 'ArrowDown', 'l', '7', 'Enter', 'e']) await page.keyboard.press(key);
    const rows = await unit.getByRole('listitem').allInnerTexts();
    const people = rows.map((text) => text.split('\n')[0] ?? '');
    await page.getByRole('button', { name: '保存 4 人' }).click();
    const held = page.getByRole('region', { name: '已登记的考勤' });
    await held.getByRole('listitem').nth(3).waitFor();
    const marks = await standingMarks(WANG_FANG, sessionId);
    const statuses = people.slice(0, 6).map((name) => marks.get(name)?.status);
    expect(statuses).toEqual(['present', 'absent', undefined, 'late', 'excused', undefined]);

    const second = held.getByRole('listitem').filter({ hasText: people[1] ?? '' });
    await second.getByRole('button', { name: /更正/ }).click();
    await second.getByText('请假', { exact: true }).click();
    await second.getByRole('button', { name: '保存更正' }).click();
    await second.getByText(/原为 缺勤/).waitFor();
    expect((await standingMarks(WANG_FANG, sessionId)).get(people[1] ?? '')?.status).toBe('excused');
  });

  it('has its sessions planned from the policy, called off with a reason, and its minutes kept', async () => {
    await using person = await signedIn('宋建国', { viewport: DESK });
    const { page } = person;
    await person.open('attendance?month=2026-12');
    const plan = page.getByRole('region', { name: '按制度排会' });
    await plan.getByRole('button', { name: '生成 8 场' }).click();
    await plan.getByText('制度规定的 8 场都在列表里。').waitFor();
    await page.getByRole('link', { name: /12月28日/ }).click();
    await page.getByRole('button', { name: '取消这场会议' }).click();
    await page.getByLabel('取消原因').fill('年终盘点');
    await page.getByRole('button', { name: '确认取消' }).click();
    await page.getByRole('button', { name: '不能恢复，再按一次' }).click();
    await page.getByText(/取消：年终盘点/).waitFor();

    await person.open('attendance');
    await page.getByRole('link', { name: /部门周会/ }).click();
    await page.getByRole('button', { name: '登记纪要' }).click();
    await page.getByLabel('纪要内容').fill('分析本月准客户。');
    await page.getByRole('button', { name: '登记纪要' }).click();
    await page.getByRole('button', { name: '更正纪要' }).click();
    await page.getByLabel('纪要内容').fill('分析本月准客户，评选获奖人员。');
    await page.getByRole('button', { name: '更正纪要' }).click();
    await page.getByText('历史版本（1）').waitFor();
    expect(person.complaints).toEqual([]);
  });
});

describe('the team today', () => {
  it('shows by itself who has filed and who is short of visits, and opens a person’s log beside it', async () => {
    await using person = await signedIn('王芳', { viewport: DESK });
    const { page } = person;
    await page.clock.install();
    await page.reload();
    await page.getByRole('link', { name: '今日部门' }).click();
    const row = page.getByRole('link').filter({ hasText: '李强' });
    await row.getByText('未交').waitFor();
    expect(await page.getByRole('timer').textContent()).toContain('2:4');
    const visits = [visit('杭州远山精密制造有限公司'), visit('杭州远山精密制造有限公司'), visit('西湖软件园')];
    await call('li.qiang@baifang.example', 'POST', 'daily-logs', {
      date: '2026-11-24',
      visits,
      nextDayPlan: '送报价。',
    });
    await page.getByRole('link', { name: '拜访不足' }).click();
    await page.clock.fastForward(31_000);
    await row.getByText('按时').waitFor();
    await row.getByText('差').waitFor();
    await page.getByRole('link', { name: '已按时交' }).click();
    await row.click();
    const log = page.getByRole('region', { name: '日志' });
    await log.getByText('同一客户，只计一次').waitFor();
    expect(await log.getByText('计入', { exact: true }).count()).toBe(2);
    await log.getByText('138****5678').first().waitFor();
    expect(person.complaints).toEqual([]);
  });

  it('lets its manager reject a leave, with the reason that stands beside it', async () => {
    await call('chen.jing@baifang.example', 'POST', 'leaves', {
      from: '2026-11-26',
      to: '2026-11-27',
      reason: '体检',
    });
    await using person = await signedIn('王芳', { viewport: DESK });
    const { page } = person;
    await page.getByRole('link', { name: '今日部门' }).click();
    await page.getByText('请假与说明').click();
    const leave = page.getByRole('listitem').filter({ hasText: '体检' });
    await leave.getByRole('button', { name: /^驳回陈静/ }).click();
    await leave.getByLabel('驳回原因').fill('当天人手不足');
    await leave.getByRole('button', { name: '确认驳回' }).click();
    await leave.getByRole('button', { name: '不能撤回，再按一次' }).click();
    await leave.getByText(/驳回：当天人手不足/).waitFor();

    const listed = await call('chen.jing@baifang.example', 'GET', 'leaves?month=2026-11');
    const { items } = z
      .object({
        items: z.array(z.object({ reason: z.string(), rejection: z.object({ reason: z.string() }).nullable() })),
      })
      .parse(listed);
    expect(items.find(({ reason }) => reason === '体检')?.rejection?.reason).toBe('当天人手不足');
  });
});

describe('every view', () => {
  it.each([
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
  ] as const)('has no barrier that axe finds, at $viewport.width in $colorScheme', async (device) => {
    await using person = await signedIn('宋建国', device);
    const { page } = person;
    await person.open('attendance');
    await page.getByRole('region', { name: '登记一场会议' }).getByRole('button').click();
    await page.getByLabel('开始时间').waitFor();
    expect(await person.barriers()).toEqual([]);
    await page.getByRole('link', { name: /产品研讨/ }).click();
    await page.getByRole('region', { name: '已登记的考勤' }).getByRole('button').first().click();
    await page.getByRole('button', { name: '登记纪要' }).click();
    await tap(page, '黄丽', '迟到');
    await page.getByLabel('黄丽迟到几分钟').waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.open('team?person=s02');
    await page.getByRole('region', { name: '日志' }).getByText('计入').first().waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.open('team?tab=absences');
    await page.getByRole('listitem').filter({ hasText: '体检' }).waitFor();
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});
