import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person } from './web-person.ts';

const ZHOU_JIE = 'zhou.jie@baifang.example';
const WEEK = '2026-W47';
const DAY = '2026-11-20';

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

const signedIn = (name: string, device = {}) => Person.signedIn(browser, cloud, name, { viewport: DESK, ...device });

async function asked<T>(email: string, path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
  const response = await fetch(`${cloud.url}/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${await cloud.token(email)}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(response.ok).toBe(true);
  return schema.parse(await response.json());
}

const itemsOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

const RulingsSchema = itemsOf(z.object({ id: z.string(), rule: z.string(), on: z.string() }));
const rulingsOf = async (email: string) =>
  (await asked(email, 'rulings?month=2026-11&limit=100', RulingsSchema)).items.filter(
    ({ rule, on }) => rule === 'log.mismatch' && on === DAY,
  );

describe('the spot checks of a week', () => {
  it('are drawn by a seed that anybody can compute again, and hide the week that is not over', async () => {
    await using person = await signedIn('宋建国');
    const { page } = person;
    await page.getByRole('link', { name: '日志抽查' }).click();
    await page.getByRole('region', { name: '第 48 周' }).getByText('这一周还没有结束').waitFor();
    const week = page.getByRole('region', { name: '第 47 周' });
    await week.getByRole('button', { name: '抽取这一周' }).click();
    await week.getByText('待核对', { exact: true }).first().waitFor();
    await week.getByRole('button', { name: '怎样重新抽一次' }).click();
    await week.getByText('本机已按上面各项重算，种子一致。').waitFor();
    const DrawsSchema = itemsOf(z.object({ week: z.string(), seed: z.string(), checks: z.array(z.unknown()) }));
    const path = 'spot-check-draws?month=2026-11&scope=department';
    const draws = await asked('song.jianguo@baifang.example', path, DrawsSchema);
    const draw = draws.items.find((one) => one.week === WEEK);
    expect(await week.getByText(draw?.seed ?? 'no seed').isVisible()).toBe(true);
    expect(await week.getByRole('link', { name: '核对' }).count()).toBe(draw?.checks.length);
    expect(person.complaints).toEqual([]);
  });

  it('put the log beside the call, show numbers for a purpose, and say what a verdict costs before it is saved (log.mismatch)', async () => {
    await cloud.moveClock('2026-11-23T20:10:00+08:00');
    await using person = await signedIn('宋建国');
    const { page } = person;
    await person.open('spot-checks');
    await page.getByLabel('哪天').fill(DAY);
    await page.getByRole('combobox', { name: '谁' }).fill('周杰');
    await page.getByTitle('周杰').click();
    await page.getByRole('button', { name: '打开日志' }).click();
    await page.getByRole('heading', { level: 1, name: '核对周杰的日志' }).waitFor();
    expect(await page.getByRole('link', { name: /^\d/ }).count()).toBe(0);
    await page.getByRole('button', { name: '显示电话' }).click();
    await page.getByText('完整电话已显示').waitFor();
    expect(await page.getByRole('link', { name: /^\d[\d-]{9,}$/ }).count()).toBeGreaterThan(0);

    await page.getByRole('radiogroup', { name: '拜访 1 的回访结果' }).getByText('不属实').click();
    await page.getByLabel('拜访 1 的备注').fill('客户说当天没有见面');
    await page.reload();
    expect(await page.getByLabel('拜访 1 的备注').inputValue()).toBe('客户说当天没有见面');
    await page.getByRole('radio', { name: '不符', exact: true }).check();
    await page.getByText('失去2026年11月评优资格').waitFor();
    await page.getByText(/2026 年第 \d 次日志不符/).waitFor();
    await page.getByRole('button', { name: '保存核对结果' }).click();
    await page.getByRole('button', { name: '记为不符，再按一次' }).click();
    await page.getByRole('region', { name: '核对记录' }).getByText('不属实 · 客户说当天没有见面').waitFor();

    await page.getByRole('link', { name: '回到抽查' }).click();
    await page.getByText('核对结果').click();
    await page.getByRole('row').filter({ hasText: '周杰' }).filter({ hasText: '不符' }).waitFor();
    expect(person.complaints).toEqual([]);
  });

  it('show executives who looked at whose numbers, and what for', async () => {
    await using person = await signedIn('唐文');
    await person.open('spot-checks?tab=accesses');
    const row = person.page.getByRole('row').filter({ hasText: '宋建国' });
    await row.getByText('周杰').waitFor();
    expect(await row.textContent()).toContain('电话回访，核对');
  });
});

describe('an appeal', () => {
  it('is reversed by somebody who stands apart, and the ruling leaves the person’s month once judged', async () => {
    await cloud.moveClock('2026-11-23T20:20:00+08:00');
    const [ruling] = await rulingsOf(ZHOU_JIE);
    const body = { month: '2026-11', ruling: ruling?.id, reason: '客户记错了日期，附合影。' };
    await asked(ZHOU_JIE, 'appeals', z.unknown(), body);

    await using unconcerned = await signedIn('赵磊');
    await unconcerned.open('appeals');
    await unconcerned.page.getByText('没有等您决定的申诉。').waitFor();

    await using decider = await signedIn('唐文');
    const { page } = decider;
    await page.getByRole('link', { name: '申诉处理' }).click();
    const appeal = page.getByRole('listitem').filter({ hasText: '周杰 · 日志核对不符' });
    await appeal.getByText('客户记错了日期，附合影。').waitFor();
    expect(await appeal.getByText('第 4.2 条').isVisible()).toBe(true);
    expect(await appeal.getByText('今天收到 · 应在 11月30日 23:59 前决定').isVisible()).toBe(true);
    await appeal.getByRole('button', { name: '处理' }).click();
    await appeal.getByText('失去2026年11月评优资格').waitFor();
    await appeal.getByText('不属实 · 客户说当天没有见面').waitFor();
    await appeal.getByRole('radio', { name: '撤销' }).check();
    await appeal.getByText('补记一次“相符”的核对').waitFor();
    await appeal.getByLabel('决定的理由').fill('合影与日志一致。');
    await appeal.getByRole('button', { name: '提交决定' }).click();
    await appeal.getByRole('button', { name: '撤销，不能再改，再按一次' }).click();
    await page.getByText('没有等您决定的申诉。').waitFor();
    await page.getByRole('row').filter({ hasText: '周杰' }).getByText('合影与日志一致。').waitFor();
    expect(decider.complaints).toEqual([]);

    await cloud.moveClock('2026-11-23T20:30:00+08:00');
    expect(await rulingsOf(ZHOU_JIE)).toEqual([]);
    await using appellant = await signedIn('周杰');
    await appellant.open('month');
    await appellant.page.getByRole('region', { name: '我的申诉' }).getByText('合影与日志一致。').waitFor();
    expect(await appellant.page.getByText('日志核对不符').count()).toBe(1);
  });
});

describe('a suggestion', () => {
  it('is proposed on a phone, discussed by another, and adopted by the manager with its prize', async () => {
    await using proposer = await signedIn('张敏', { viewport: PHONE });
    await proposer.open('suggestions');
    await proposer.page.getByLabel('建议', { exact: true }).fill('把客户回访表放到手机上。');
    await proposer.page.reload();
    await proposer.page.getByRole('button', { name: '提交建议' }).click();
    const mine = proposer.page.getByRole('region', { name: '我的建议' });
    await mine.getByRole('link', { name: '把客户回访表放到手机上。' }).click();
    await proposer.page.getByLabel('我的看法').fill('可以先在一部试行。');
    await proposer.page.getByRole('button', { name: '发表' }).click();
    await proposer.page.getByRole('listitem').filter({ hasText: '可以先在一部试行。' }).waitFor();
    expect(await proposer.page.getByRole('region', { name: '决定' }).count()).toBe(0);

    await using manager = await signedIn('宋建国');
    const { page } = manager;
    await page.getByRole('link', { name: '建议' }).click();
    await page.getByLabel('搜索建议或姓名').fill('张敏 回访');
    await page.getByRole('link', { name: '把客户回访表放到手机上。' }).click();
    await page.getByText('可以先在一部试行。').waitFor();
    await page.getByRole('radio', { name: '采纳', exact: true }).check();
    await page.getByText('提议人得到2026年11月的合理化建议奖 ¥200.00').waitFor();
    await page.getByLabel('书面答复').fill('予以采纳，自下月起施行。');
    await page.getByRole('button', { name: '提交决定' }).click();
    await page.getByRole('button', { name: '采纳，不能再改，再按一次' }).click();
    await page.getByRole('region', { name: '书面答复' }).getByText('予以采纳，自下月起施行。').waitFor();
    expect(manager.complaints).toEqual([]);

    const SuggestionsSchema = itemsOf(z.object({ text: z.string(), state: z.string() }));
    const own = await asked('zhang.min@baifang.example', 'suggestions', SuggestionsSchema);
    expect(own.items).toContainEqual({ text: '把客户回访表放到手机上。', state: 'adopted' });
  });
});

describe('every page', () => {
  const devices = [
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
  ] as const;

  it.each(devices)('has no barrier that axe finds, at $viewport.width in $colorScheme', async (device) => {
    await using person = await signedIn('宋建国', device);
    const { page } = person;
    await person.open('spot-checks');
    await page.getByRole('button', { name: '怎样重新抽一次' }).first().click();
    expect(await person.barriers()).toEqual([]);
    await page.getByRole('link', { name: '核对' }).first().click();
    await page.getByText('记为“不符”的后果').waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.open('spot-checks?tab=checks');
    await page.getByRole('table').first().waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.open('suggestions');
    await page.getByRole('link', { name: /放到手机上/ }).click();
    await page.getByLabel('我的看法').waitFor();
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});
