import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { PolicyPageSchema } from '../../shared/contracts/http/policies.ts';
import { CalendarYearSchema } from '../../shared/contracts/http/calendar.ts';
import { StaffFileSchema } from '../../shared/contracts/http/roster.ts';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-23T21:12:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const ADMIN = 'han.bing@baifang.example';

const at = (name: string, device = {}) => Person.signedIn(browser, cloud, name, { viewport: DESK, ...device });

/** What the API holds, as its administrator sees it. */
async function held<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(`${cloud.url}/v1/${path}`, {
    headers: { authorization: `Bearer ${await cloud.token(ADMIN)}` },
  });
  return schema.parse(await response.json());
}

describe('the policy', () => {
  it('is changed by one, tried before, released by another, and acknowledged by everybody', async () => {
    await using admin = await at('韩冰');
    const { page } = admin;
    await admin.open('policy');
    await page.getByText('拜访不足天数上限4天').waitFor();
    await page.getByRole('link', { name: '修改参数' }).click();

    await page.getByLabel('活动量奖', { exact: true }).fill('350.555');
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByText('没有填写，或者写得不对。').waitFor();
    await page.getByLabel('活动量奖', { exact: true }).fill('350.50');
    await page.getByLabel('日志截止时间', { exact: true }).fill('21:30');
    await page.getByLabel('拜访不足天数上限', { exact: true }).fill('40');
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByText('不能大于 31。').waitFor();
    await page.getByLabel('拜访不足天数上限', { exact: true }).fill('5');
    await page.reload();
    expect(await page.getByLabel('活动量奖', { exact: true }).inputValue()).toBe('350.50');
    await page.getByText('改动 3 项').waitFor();
    expect(await page.getByRole('button', { name: '提出', exact: true }).isDisabled()).toBe(true);

    const proposal = page.getByRole('region', { name: '新版本' });
    await proposal.getByText('本月', { exact: true }).click();
    await page.getByRole('button', { name: '试算' }).click();
    await proposal.getByRole('status').getByText('部门多支出').waitFor();
    await page.getByRole('button', { name: '提出', exact: true }).click();
    await page.getByText('您提出的版本要由另一个人发布').waitFor();
    expect(await page.getByRole('button', { name: '发布' }).count()).toBe(0);
    expect(admin.complaints).toEqual([]);

    await using executive = await at('唐文');
    await executive.open('policy');
    await executive.page.getByRole('link', { name: '2026年12月1日起' }).click();
    const changes = executive.page.getByRole('region', { name: '改动的条款' });
    await changes.getByText('活动量奖350.50元').waitFor();
    await changes.getByText('日志截止时间21:30').first().waitFor();
    await executive.page.getByRole('button', { name: '发布' }).click();
    await executive.page.getByRole('button', { name: '发布后不能撤回' }).click();
    await executive.page.getByText(/唐文于 .* 发布/).waitFor();
    const waiting = executive.page.getByRole('region', { name: '尚未确认已阅' });
    await waiting.getByText('24 人').waitFor();

    await using staff = await at('李强', { viewport: PHONE });
    await staff.open('policy');
    await staff.page.getByRole('link', { name: /看改动/ }).click();
    await staff.page.getByText('拜访不足天数上限5天').waitFor();
    await staff.page.getByRole('button', { name: '确认已阅' }).click();
    await staff.page.getByText(/您已于 .* 确认已阅/).waitFor();
    expect(staff.complaints).toEqual([]);

    const { items } = await held('policies?limit=100', PolicyPageSchema);
    expect(items).toMatchObject([
      {
        effectiveFrom: '2026-12-01',
        state: 'released',
        parameters: { 'awards.activityFen': 35_050, 'dailyLog.deadline': '21:30', 'visits.limit': 5 },
        proposedByName: '韩冰',
        decidedByName: '唐文',
      },
    ]);
    await executive.page.reload();
    await waiting.getByText('23 人').waitFor();
    expect(await waiting.getByText('李强').count()).toBe(0);
  });
});

describe('the roster', () => {
  it('takes in somebody new once the fields are right, and moves them from a day ahead on', async () => {
    await using admin = await at('韩冰');
    const { page } = admin;
    await admin.open('roster');
    await page.getByRole('link', { name: '新增人员' }).click();
    await page.getByLabel('工号').fill('s99');
    await page.getByLabel('姓名').fill('钱进');
    await page.getByLabel('邮箱').fill('li.qiang@baifang.example');
    await page.getByRole('combobox', { name: '角色' }).click();
    await page.getByTitle('业务人员').click();
    await page.getByRole('button', { name: '加入花名册' }).click();
    await page.getByText('已被使用。').first().waitFor();
    expect(await page.getByLabel('邮箱').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('邮箱').fill('qian.jin@baifang.example');
    await page.getByRole('button', { name: '加入花名册' }).click();
    await page.getByRole('heading', { level: 1, name: '钱进' }).waitFor();

    const move = page.getByRole('region', { name: '调动' });
    await move.getByLabel('从哪天起').fill('2027-01-01');
    await move.getByRole('combobox', { name: '营业部' }).click();
    await page.getByTitle('营业二部').click();
    await move.getByRole('button', { name: '登记调动' }).click();
    await move.getByText('已保存。').waitFor();
    await page.getByRole('region', { name: '任职' }).getByText('将生效').waitFor();
    const { versions } = await held('staff/s99', StaffFileSchema);
    expect(versions.at(-1)).toMatchObject({
      email: 'qian.jin@baifang.example',
      assignments: [
        { from: '2026-11-23', unitId: null, role: 'sales' },
        { from: '2027-01-01', unitId: 'u2', role: 'sales' },
      ],
    });
    expect(admin.complaints).toEqual([]);
  });
});

describe('the calendar', () => {
  it('is walked by the arrow keys; a day is set off with its reason, and what that changes is said before', async () => {
    await using admin = await at('韩冰');
    const { page } = admin;
    await admin.open('calendar?date=2026-11-30');
    await page.getByRole('button', { name: /11月30日.* 工作日/ }).press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').getAttribute('data-date')).toBe('2026-12-08');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: '休息' }).check();
    await page.getByText(/当天不再要求日志（2\d 人）/).waitFor();
    await page.getByRole('button', { name: '保存设定' }).click();
    await page.getByText('此项必填').waitFor();
    await page.getByLabel('名称或原因').fill('周年庆');
    await page.getByRole('button', { name: '保存设定' }).click();
    await page.getByRole('button', { name: /12月8日.* 放假（周年庆）/ }).waitFor();
    const { months } = await held('calendar/2026', CalendarYearSchema);
    expect(months[11]?.days[7]).toEqual({ date: '2026-12-08', workday: false, name: '周年庆', source: 'override' });

    await page.getByRole('button', { name: '取消设定' }).click();
    await page.getByRole('button', { name: '恢复按放假安排' }).click();
    await page.getByRole('button', { name: /12月8日.* 工作日/ }).waitFor();
  });

  it('takes in the arrangement of a year that was not covered, looked at first', async () => {
    await using admin = await at('韩冰');
    const { page } = admin;
    await admin.open('calendar?year=2027');
    await page.getByText('这一年的放假安排还没有公布').waitFor();
    await page.getByLabel('2027年的安排').fill('2027-01-01~2027-01-03 元旦');
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByText('第 1 行看不懂').waitFor();
    await page.getByLabel('2027年的安排').fill('2027-01-01~2027-01-03 元旦 休');
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByText('将改动 3 天').waitFor();
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('button', { name: '确定导入' }).click();
    await page.getByText('已导入。').waitFor();
    expect(await page.getByText('这一年的放假安排还没有公布').count()).toBe(0);
  });
});

describe('an outage', () => {
  it('is declared with what it moves, and everybody sees it', async () => {
    await using admin = await at('韩冰');
    const { page } = admin;
    await admin.open('outages');
    await page.getByLabel('从', { exact: true }).fill('2026-11-23T19:00');
    await page.getByLabel('到（恢复填报的时间）').fill('2026-11-23T20:30');
    await page.getByLabel('原因').fill('机房网络中断');
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByText('顺延到 11月23日 22:30').waitFor();
    await page.getByRole('button', { name: '登记并顺延' }).click();
    await page.getByRole('button', { name: '登记后不能撤回' }).click();
    await page.getByText('已登记，受影响的判定会在几分钟内重算。').waitFor();
    await using staff = await at('张敏', { viewport: PHONE });
    await staff.open('outages');
    await staff.page.getByText('机房网络中断').waitFor();
    await staff.page.getByText('顺延到 11月23日 22:30').waitFor();
  });
});

describe('the pages of the administration', () => {
  it.each([
    { viewport: DESK, colorScheme: 'light' },
    { viewport: PHONE, colorScheme: 'dark' },
  ] as const)('hold no barriers, %o', async (device) => {
    await using admin = await at('韩冰', device);
    const { page } = admin;
    const barriers: string[] = [];
    const visit = async (view: string, landmark: string) => {
      await admin.open(view);
      await page.getByText(landmark).first().waitFor();
      barriers.push(...(await admin.barriers()).map((barrier) => `${view}: ${barrier}`));
    };
    await visit('policy', '办理时限');
    await visit('policy?edit=true', '新版本');
    await visit('roster', '营业三部');
    await visit('roster?add=true', '加入花名册');
    await visit('roster?staff=s02', '变更记录');
    await visit('calendar?date=2026-12-31', '保存设定');
    await visit('outages', '预览影响');
    expect(barriers).toEqual([]);
    expect(admin.complaints).toEqual([]);
  });
});
