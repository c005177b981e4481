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
    LocalCloudProcess.start({ at: '2026-11-23T09:00:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const MANAGER = 'song.jianguo@baifang.example';
const signedIn = (name: string, device = {}) => Person.signedIn(browser, cloud, name, device);

async function call(email: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${cloud.url}${path}`, {
    headers: { authorization: `Bearer ${await cloud.token(email)}`, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  expect(response.ok).toBe(true);
  return response.json();
}

const visit = (customer: string) => ({
  ...{ customer, at: '10:30', contact: '陈经理', phone: '0571-88881234', summary: '介绍补充医疗方案。' },
});
const log = (customers: readonly string[]) => ({
  date: '2026-11-23',
  visits: customers.map(visit),
  nextDayPlan: '送报价。',
});

const ScoresSchema = z.object({
  items: z.array(z.object({ staffId: z.string(), component: z.string(), points: z.number() })),
});
const RotaSchema = z.object({
  turns: z.array(z.object({ date: z.string(), staffId: z.string(), staffName: z.string() })),
});

const STAFF_EMAILS: Readonly<Record<string, string>> = { 王芳: 'wang.fang', 李强: 'li.qiang' };

describe('a competition', () => {
  it('is announced by the department manager: refused at the field, kept as a draft, amended with its versions', async () => {
    await using person = await signedIn('宋建国', { viewport: DESK });
    const { page } = person;
    await person.open('competitions');
    await page.getByRole('link', { name: '公布竞赛' }).click();
    await page.getByLabel('名称').fill('年末拜访竞赛');
    await page.getByLabel('开始日').fill('2026-11-24');
    await page.getByLabel('结束日').fill('2026-11-20');
    await page.getByLabel('规则').fill('按有效拜访数排名。');
    await page.getByLabel('奖励').fill('第一名 500 元');
    await page.getByRole('button', { name: '公布' }).click();
    await page.getByText('结束日早于开始日。').first().waitFor();
    await page.reload();
    expect(await page.getByLabel('名称').inputValue()).toBe('年末拜访竞赛');
    await page.getByLabel('结束日').fill('2026-11-24');
    await page.getByRole('button', { name: '公布' }).click();
    const terms = page.getByRole('region', { name: '年末拜访竞赛' });
    await terms.getByText('未开始').waitFor();

    await cloud.moveClock('2026-11-23T09:05:00+08:00');
    await terms.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByLabel('奖励').fill('第一名 600 元');
    expect(await person.barriers()).toEqual([]);
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByRole('region', { name: '修改记录' }).getByText('原为 第一名 500 元').waitFor();
    expect(await terms.getByText('第一名 600 元').isVisible()).toBe(true);
    expect(person.complaints).toEqual([]);
  });

  it('shows everybody how it stands, with ties and one’s own place', async () => {
    const terms = { name: '当日竞赛', from: '2026-11-23', to: '2026-11-23', measure: 'counted-visits' };
    await call(MANAGER, '/v1/competitions', { ...terms, rules: '按有效拜访数排名。', prize: '第一名 300 元' });
    await call('zhang.min@baifang.example', '/v1/daily-logs', log(['甲公司', '乙公司', '丙公司']));
    await call('li.qiang@baifang.example', '/v1/daily-logs', log(['丁公司', '戊公司']));
    await call('huang.li@baifang.example', '/v1/daily-logs', log(['己公司', '庚公司']));

    await using person = await signedIn('李强');
    await person.open('competitions');
    const standings = person.page.getByRole('region', { name: '排名' });
    await standings.getByText('我目前第 2 名（并列），2。 距前一名还差 1。').waitFor();
    expect(await standings.getByRole('row').allTextContents()).toEqual([
      '名次姓名有效拜访数',
      '1张敏3',
      '2并列李强我2',
      '2并列黄丽2',
    ]);
    expect(await person.page.getByRole('link', { name: '公布竞赛' }).count()).toBe(0);
  });
});

describe('the grid of points', () => {
  it('is filled in by keyboard and from a spreadsheet, keeps what is unsaved, and sends what changed', async () => {
    await using person = await signedIn('宋建国', { viewport: DESK });
    const { page } = person;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await person.open('scores');
    const grid = page.getByRole('grid', { name: '2026年11月考核分' });
    const cell = (row: string, column: number) =>
      grid.getByRole('row', { name: row }).getByRole('gridcell').nth(column);
    await cell('何雪', 0).click();
    await page.keyboard.type('88.5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('120');
    await page.keyboard.press('Enter');
    expect(await cell('何雪', 1).getAttribute('aria-invalid')).toBe('true');
    await page.getByText('不能大于 100。').first().waitFor();
    expect(await page.locator(':focus').getAttribute('data-at')).toBe(await cell('高远', 1).getAttribute('data-at'));

    await page.evaluate('navigator.clipboard.writeText("90\\t91.25\\n92\\t93")');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ControlOrMeta+v');
    await page.getByText('6 格未保存').waitFor();
    await page.reload();
    await page.getByText('6 格未保存').waitFor();
    expect(await cell('林娜', 1).textContent()).toContain('93');
    expect(await person.barriers()).toEqual([]);

    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存 5 格').waitFor();
    await page.getByRole('button', { name: '何雪 工作效率' }).click();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('没有未保存的改动。').waitFor();

    const { items } = ScoresSchema.parse(await call(MANAGER, '/v1/scores?month=2026-11&scope=department&limit=100'));
    expect(items.map(({ staffId, component, points }) => `${staffId} ${component} ${points}`).sort()).toEqual([
      's17 efficiency 77',
      's17 support 88.5',
      's18 efficiency 91.25',
      's18 support 90',
      's19 efficiency 93',
      's19 support 92',
    ]);
    expect(person.complaints).toEqual([]);
  });

  it('takes yearly results in yuan, exactly, and tells what of the target was reached', async () => {
    await using person = await signedIn('韩冰', { viewport: DESK });
    await person.open('scores');
    const row = person.page.getByRole('grid').getByRole('row', { name: '李强' });
    await row.getByRole('gridcell').nth(2).click();
    await person.page.keyboard.type('1234567.89');
    await person.page.keyboard.press('Tab');
    await person.page.keyboard.type('19');
    await person.page.keyboard.press('Enter');
    await person.page.getByRole('button', { name: '保存', exact: true }).click();
    await person.page.getByText('已保存 2 格').waitFor();
    const results = await call(MANAGER, '/v1/results?year=2026&scope=department');
    expect(results).toMatchObject({ items: [{ staffId: 's02', premiumFen: 123_456_789, customers: 19 }] });
    await expect.poll(() => row.getByRole('gridcell').nth(4).textContent()).toMatch(/^\d+\.\d\d$/);
    expect(await row.getByRole('gridcell').nth(4).textContent()).not.toBe('0.00');
  });
});

describe('the speakers of a month', () => {
  it('are published once, and two of them swap their Fridays', async () => {
    await using manager = await signedIn('宋建国', { viewport: DESK });
    await manager.open('training?month=2026-12');
    const rota = manager.page.getByRole('region', { name: '2026年12月周五主讲' });
    await rota.getByRole('button', { name: '公布主讲安排' }).click();
    await rota.getByRole('button', { name: /再按一次/ }).click();
    await rota.getByText('王芳').waitFor();
    const published = RotaSchema.parse(await call(MANAGER, '/v1/speaker-rotas/2026-12'));
    const [mine, theirs] = published.turns;
    expect([mine?.staffName, theirs?.staffName].every((name) => name !== undefined && name in STAFF_EMAILS)).toBe(true);

    await using proposer = await signedIn(mine?.staffName ?? '');
    await proposer.open('training');
    const turn = proposer.page.getByRole('region', { name: '轮到我主讲' });
    await turn.getByRole('button', { name: '换一天' }).click();
    await turn.getByRole('radio', { name: theirs?.staffName ?? '' }).check();
    await turn.getByRole('button', { name: '提议对换' }).click();
    await turn.getByText(`等待${theirs?.staffName ?? ''}同意`).waitFor();

    await using acceptor = await signedIn(theirs?.staffName ?? '');
    await acceptor.open('training');
    const offered = acceptor.page.getByRole('region', { name: '轮到我主讲' });
    await offered.getByRole('button', { name: '同意对换' }).click();
    await offered.getByRole('button', { name: '再按一次，两人对换' }).click();
    await offered.getByText('12月4日星期五').waitFor();
    const swapped = RotaSchema.parse(await call(MANAGER, '/v1/speaker-rotas/2026-12'));
    expect(swapped.turns.slice(0, 2).map(({ staffId }) => staffId)).toEqual([theirs?.staffId, mine?.staffId]);
  });
});

describe('the training programme', () => {
  it('is planned by who runs it, with courseware for everybody', async () => {
    await using organiser = await signedIn('李强');
    const { page } = organiser;
    await organiser.open('training');
    const programme = page.getByRole('region', { name: '培训安排' });
    await programme.getByRole('button', { name: '安排培训' }).click();
    await page.getByLabel('日期').fill('2026-11-26');
    await page.getByLabel('标题').fill('补充医疗方案');
    await programme.getByRole('button', { name: '安排', exact: true }).click();
    await page
      .getByText('须为星期五')
      .or(page.getByText(/周五|星期五/))
      .first()
      .waitFor();
    await page.getByLabel('日期').fill('2026-11-27');
    await programme.getByRole('button', { name: '安排', exact: true }).click();
    const entry = programme.getByRole('listitem').filter({ hasText: '补充医疗方案' });
    await entry.waitFor();
    await entry
      .getByLabel('上传课件')
      .first()
      .setInputFiles({ name: '方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await entry.getByText('已上传 方案.pdf').waitFor();
    expect(organiser.complaints).toEqual([]);

    await using reader = await signedIn('何雪', { viewport: DESK });
    await reader.open('training');
    const downloading = reader.page.waitForEvent('download');
    await reader.page.getByRole('button', { name: '方案.pdf' }).click();
    expect((await downloading).suggestedFilename()).toBe('方案.pdf');
    expect(await reader.page.getByText('组织：李强').isVisible()).toBe(true);
    expect(await reader.page.getByRole('button', { name: '取消培训' }).count()).toBe(0);
  });
});

describe('incentives', () => {
  it('are granted from the standings once it is over, then paid, and seen by who won them', async () => {
    await cloud.moveClock('2026-11-24T09:00:00+08:00');
    await using person = await signedIn('宋建国', { viewport: DESK });
    const { page } = person;
    await person.open('competitions');
    await page.getByRole('link', { name: '当日竞赛' }).click();
    const grant = page.getByRole('region', { name: '发放激励' });
    await grant.getByRole('row', { name: '张敏' }).getByRole('gridcell').nth(2).click();
    await page.keyboard.type('300.5');
    await page.keyboard.press('Enter');
    await grant.getByText('将发放 1 人，合计 ¥300.50').waitFor();
    expect(await person.barriers()).toEqual([]);
    await grant.getByRole('button', { name: '发放', exact: true }).click();
    await grant.getByRole('button', { name: '发放后不能修改，再按一次确认' }).click();
    await grant.getByText('已保存 1 格').waitFor();

    await page.getByText('竞赛激励', { exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: '张敏' });
    await row.getByRole('button', { name: '登记支付' }).click();
    await row.getByRole('button', { name: '登记', exact: true }).click();
    await row.getByText('已支付').waitFor();

    await using winner = await signedIn('张敏');
    await winner.open('competitions?view=incentives');
    await winner.page.getByRole('region', { name: '我的竞赛激励' }).getByText('¥300.50').waitFor();
  });
});

describe('these pages', () => {
  it.each([
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
  ] as const)('have no barrier that axe finds, at $viewport.width in $colorScheme', async (device) => {
    await using person = await signedIn('宋建国', device);
    const { page } = person;
    const free = async (view: string, shown: string) => {
      await person.open(view);
      await page.getByText(shown).first().waitFor();
      expect(await person.barriers()).toEqual([]);
    };
    await free('competitions', '还没有人有成绩');
    await page.getByRole('link', { name: '当日竞赛' }).click();
    await page.getByRole('region', { name: '发放激励' }).waitFor();
    expect(await person.barriers()).toEqual([]);
    await free('competitions?view=announce', '从今天或以后开始');
    await free('competitions?view=incentives', '合计');
    await free('scores', '方向键');
    await free('scores?view=year', '方向键');
    await free('training?month=2026-12', '调换记录');
    await page.getByRole('button', { name: '安排培训' }).click();
    await page.getByLabel('标题').waitFor();
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});
