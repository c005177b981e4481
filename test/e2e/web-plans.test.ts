import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-27T19:40:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const signedIn = (name: string, device = {}) => Person.signedIn(browser, cloud, name, device);

const request = async (email: string, path: string, init: RequestInit = {}) => {
  const response = await fetch(`${cloud.url}/v1/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${await cloud.token(email)}`, 'content-type': 'application/json' },
  });
  return { status: response.status, body: await response.json() };
};

/** What the API holds of this address's owner. */
const listed = async <Item extends z.ZodType>(email: string, path: string, item: Item) =>
  z.object({ items: z.array(item) }).parse((await request(email, path)).body).items;

/** Files something as this address's owner, past the pages. */
async function file(email: string, path: string, body: unknown): Promise<unknown> {
  const answer = await request(email, path, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.status).toBe(201);
  return answer.body;
}

const PlanSchema = z.object({ done: z.string(), planned: z.string() });

describe('a weekly plan', () => {
  it('is reached from today, counted down, kept over a reload, received, and replaced (weekly-plan.missed)', async () => {
    const filed = () => listed('li.qiang@baifang.example', 'weekly-plans?period=2026-W48', PlanSchema);
    await using person = await signedIn('李强');
    const { page } = person;
    await page.getByRole('link', { name: '周活动计划执行表' }).click();
    await page.getByRole('heading', { level: 2, name: '周活动计划执行表' }).waitFor();
    expect(page.url()).toContain('form=weekly-plan&period=2026-W48');
    expect(await page.getByRole('timer').textContent()).toMatch(/^1\d:\d\d$/);

    const submit = page.getByRole('button', { name: '提交周活动计划执行表' });
    await submit.click();
    await page.getByText('请填写').first().waitFor();
    await page.getByLabel('本周完成情况').fill('拜访十二家');
    await page.getByLabel('下一步计划').fill('拜访滨江新材料');
    await page.reload();
    expect(await page.getByLabel('下一步计划').inputValue()).toBe('拜访滨江新材料');
    expect(await filed()).toEqual([]);

    await submit.click();
    const receipt = await person.receipt();
    expect(receipt.get('截止')).toBe('2026/11/27 20:00:00.000');
    expect(receipt.get('签名')).toMatch(/^[\w-]{43}$/);

    await cloud.moveClock('2026-11-27T19:45:00+08:00');
    await page.getByRole('button', { name: '修改并重新提交' }).click();
    await page.getByLabel('本周完成情况').fill('拜访十三家');
    await submit.click();
    await page.getByText('共提交 2 份').waitFor();
    expect(await page.getByRole('region', { name: '提交的内容' }).getByText('拜访十三家').isVisible()).toBe(true);
    expect((await filed()).map(({ done }) => done).sort()).toEqual(['拜访十三家', '拜访十二家'].sort());

    await page.getByRole('link', { name: '回到今日' }).click();
    const row = page.getByRole('listitem').filter({ hasText: '周活动计划执行表' }).filter({ hasText: '截止' });
    await row.getByText('已完成').waitFor();
    expect(person.complaints).toEqual([]);
  });

  it('stands in a list that is searched, read in full and exported', async () => {
    await using person = await signedIn('周杰', { viewport: DESK });
    const { page } = person;
    await person.open('plans?form=weekly-plan');
    const list = page.getByRole('region', { name: '提交记录' });
    const rows = list.getByRole('row').filter({ has: page.getByRole('link') });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    await list.getByLabel('搜索').fill('11月2日');
    await expect.poll(() => rows.count()).toBe(1);
    const download = page.waitForEvent('download');
    await list.getByRole('button', { name: '导出表格' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

    await rows.getByRole('link').click();
    await page.waitForURL(/period=2026-W45/);
    expect((await person.receipt()).get('签名')).toBe('签名保存在提交时的设备上');
    expect(person.complaints).toEqual([]);
  });
});

describe('an inventory of prospects', () => {
  it('comes filled in, shows a refusal at its row, and is received as it was changed (inventory.missed)', async () => {
    await using person = await signedIn('王芳', { viewport: DESK });
    const { page } = person;
    await person.open('plans?form=inventory');
    await page.getByText('请核对后提交').waitFor();
    const row = (place: number) => page.getByRole('region', { name: `第 ${place} 家`, exact: true });
    const first = await row(1).getByLabel('单位').inputValue();
    expect(first).not.toBe('');
    const count = await page.getByRole('region', { name: /^第 \d+ 家$/ }).count();
    await page.getByRole('button', { name: '移除第 1 家' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await row(1).getByLabel('单位').inputValue()).toBe(first);

    await row(1).getByLabel('下一步').fill('周三送方案');
    await page.getByRole('button', { name: '添加一家' }).click();
    const added = row(count + 1).getByLabel('单位');
    await added.fill('西溪\u0007医药');
    await page.getByRole('button', { name: '提交准客户盘点表' }).click();
    await row(count + 1)
      .getByText('含有无法保存的字符。')
      .waitFor();
    expect(await page.locator(':focus').getAttribute('id')).toBe(await added.getAttribute('id'));
    await added.fill('西溪医药');
    await page.getByRole('button', { name: '提交准客户盘点表' }).click();
    expect((await person.receipt()).get('截止')).toBe('2026/11/30 20:00:00.000');

    const EntrySchema = z.object({ company: z.string(), nextStep: z.string(), prospectId: z.string().nullable() });
    const [inventory] = await listed(
      'wang.fang@baifang.example',
      'inventories?period=2026-11',
      z.object({ entries: z.array(EntrySchema) }),
    );
    expect(inventory?.entries[0]).toMatchObject({ company: first, nextStep: '周三送方案' });
    expect(inventory?.entries[0]?.prospectId).not.toBeNull();
    expect(inventory?.entries.at(-1)).toEqual({ company: '西溪医药', nextStep: '', prospectId: null });
    expect(person.complaints).toEqual([]);
  });
});

describe('a form without a network', () => {
  it('waits, is told of on today, and is received once when the network returns', async () => {
    const filed = () => listed('chen.jing@baifang.example', 'monthly-plans?period=2026-11', PlanSchema);
    await using person = await signedIn('陈静');
    const { page } = person;
    await person.open('plans?form=monthly-plan');
    await page.getByLabel('本月完成情况').fill('三家报价');
    await page.getByLabel('下一步计划').fill('两家签单');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '提交月活动计划执行表' }).click();
    await page.getByRole('status').getByText('等待网络').waitFor();
    await page.getByRole('link', { name: '今日' }).click();
    await page
      .getByRole('region', { name: '还没提交的草稿' })
      .getByRole('link', { name: /月活动计划/ })
      .waitFor();
    expect(await filed()).toEqual([]);

    await page.context().setOffline(false);
    await expect.poll(filed, { timeout: 30_000 }).toEqual([{ done: '三家报价', planned: '两家签单' }]);
    await person.open('plans?form=monthly-plan');
    expect((await person.receipt()).get('签名')).toMatch(/^[\w-]{43}$/);
  });
});

describe('a client list', () => {
  it('is the unit manager’s alone (client-list.missed)', async () => {
    await using seller = await signedIn('李强');
    await seller.open('plans?form=client-list');
    await seller.page.getByRole('heading', { level: 2, name: '周活动计划执行表' }).waitFor();
    expect(await seller.page.getByRole('link', { name: /客户信息/ }).count()).toBe(0);

    await using manager = await signedIn('王芳');
    const { page } = manager;
    await manager.open('plans');
    await page.getByRole('link', { name: /客户信息/ }).click();
    await page.getByLabel('单位').fill('钱江制造');
    await page.getByLabel('联系人').fill('陈洁');
    await page.getByLabel('电话').fill('13800001234');
    await page.getByRole('button', { name: '提交客户信息表' }).click();
    await manager.receipt();
    await page.getByText('陈洁 · 13800001234').first().waitFor();

    await page.getByRole('link', { name: '下月' }).click();
    await page.getByText('已照2026年11月的表填好').waitFor();
    expect(await page.getByLabel('电话').inputValue()).toBe('13800001234');
  });
});

describe('the daily log', () => {
  const email = 'zhang.min@baifang.example';
  const VisitSchema = z.object({ customer: z.string(), phone: z.string(), prospectId: z.string().nullable() });

  it('fills in the registered visit, the prospect it is about, and the plan of the week (3.1, 3.2)', async () => {
    const company = '杭州云栖智造有限公司';
    const contact = { contact: '吴经理', phone: '13812345678' };
    await file(email, 'prospects', { company, ...contact, foundOn: '2026-11-27', expectedOn: '2026-12-20' });
    await file(email, 'field-registrations', { date: '2026-11-27', destination: company, reason: '送报价' });
    await file(email, 'weekly-plans', { week: '2026-W48', done: '三家', planned: '周一拜访云栖智造' });
    await using person = await signedIn('张敏');
    const { page } = person;
    const { promise: prospectsCome, resolve: letProspectsCome } = Promise.withResolvers<undefined>();
    await page.route('**/v1/prospects?*', async (route) => {
      await prospectsCome;
      await route.continue();
    });
    await person.open('log');
    await page.getByText('取自周活动计划').waitFor();
    expect(await page.getByLabel('明日计划').inputValue()).toBe('周一拜访云栖智造');

    await page.getByRole('button', { name: '加入拜访' }).click();
    const card = page.getByRole('region', { name: '拜访 1', exact: true });
    expect(await card.getByLabel('客户').inputValue()).toBe(company);
    expect(await card.getByLabel('内容摘要').inputValue()).toBe('送报价');
    expect(await card.getByLabel('联系人').inputValue()).toBe('');
    letProspectsCome(undefined);
    await card.getByText('准客户', { exact: true }).waitFor();
    expect(await card.getByLabel('联系人').inputValue()).toBe('吴经理');
    expect(await page.getByRole('button', { name: '加入拜访' }).count()).toBe(0);

    await card.getByLabel('客户').fill('别的公司');
    expect(await card.getByLabel('联系人').inputValue()).toBe('');
    await card.getByLabel('客户').fill(company);
    expect(await card.getByLabel('电话').inputValue()).toBe('13812345678');
    await card.getByLabel('时间').fill('10:30');
    const budget = page.getByRole('complementary', { name: '提交' });
    await budget.getByText('1 / 4').first().waitFor();
    await budget.getByText('还差 3 次').waitFor();

    await person.submit();
    await person.receipt();
    const [log] = await listed(email, 'daily-logs?period=2026-11-27', z.object({ visits: z.array(VisitSchema) }));
    const [prospect] = (
      await listed(email, 'prospects?month=2026-11', z.object({ company: z.string(), factId: z.string() }))
    ).filter((item) => item.company === company);
    expect(log?.visits).toEqual([{ customer: company, phone: '13812345678', prospectId: prospect?.factId }]);
    expect(person.complaints).toEqual([]);
  });
});

describe('every form', () => {
  // Layout follows from the width alone, colour from the scheme alone: each of both once is all there is.
  const devices = [
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
  ] as const;

  it.each(devices)('has no barrier that axe finds, at $viewport.width in $colorScheme', async (device) => {
    await using person = await signedIn('王芳', device);
    const { page } = person;
    for (const form of ['weekly-plan', 'inventory', 'field-registration', 'client-list&period=2027-01']) {
      await person.open(`plans?form=${form}`);
      await page.getByRole('region', { name: '提交记录' }).getByRole('table').waitFor();
      await page.getByRole('button', { name: /^(提交|修改并重新提交)/ }).waitFor();
      expect(await person.barriers()).toEqual([]);
    }
    await person.open('plans?form=weekly-plan&period=2026-W47');
    await person.receipt();
    await page.getByRole('button', { name: '展开行' }).first().click();
    expect(await person.barriers()).toEqual([]);
    await page.getByRole('button', { name: '修改并重新提交' }).click();
    await page.getByText('已过截止时间').waitFor();
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});
