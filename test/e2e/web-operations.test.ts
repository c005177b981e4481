import { readFile } from 'node:fs/promises';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { listDeadLetterQueues } from '../../shared/adapters/sqs/dead-letter-queues.ts';
import { verifyLedger } from '../../shared/domain/ledger/verify-ledger.ts';
import { formWorkbook } from '../../shared/sheets/form-template.ts';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-23T19:30:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
  // The deadline of the day is judged: there is a ledger to look at.
  await cloud.moveClock('2026-11-23T20:10:00+08:00');
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const signedIn = (name: string, device = {}) => Person.signedIn(browser, cloud, name, { viewport: DESK, ...device });

const ADMIN = 'han.bing@baifang.example';

async function read<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>> {
  const response = await fetch(`${cloud.url}/v1/${path}`, {
    headers: { authorization: `Bearer ${await cloud.token(ADMIN)}` },
  });
  return shape.parse(await response.json());
}

const choose = (page: Page, name: string, content: string | Buffer) =>
  page.getByLabel('填好的表格').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });

async function chooseForm(page: Page, form: string): Promise<void> {
  await page.getByLabel('表单', { exact: true }).click();
  await page.getByLabel('表单', { exact: true }).fill(form);
  await page.locator('.ant-select-item-option').filter({ hasText: form }).first().click();
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const coming = page.waitForEvent('download');
  await press();
  return coming;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

const ROSTER = [
  '工号,姓名,邮箱,语言,入职日,营业部,角色,任职起始日,离职日',
  's31,许晴,xu.qing@baifang.example,中文,2026-11-02,u1,业务人员,2026-11-02,',
];
const WRONG = 's32,高峰,gao.feng@baifang.example,中文,2026-13-02,u1,业务代表,2026-11-02,';
const MENDED = 's32,高峰,gao.feng@baifang.example,中文,2026-11-02,u1,业务人员,2026-11-02,';

describe('importing a sheet', () => {
  it('shows what is wrong beside the row as it was typed, then files what was mended', async () => {
    await using person = await signedIn('韩冰');
    const { page } = person;
    await page.getByRole('link', { name: '表格导入' }).click();
    await chooseForm(page, '员工名册');
    const template = await downloaded(page, () => page.getByRole('button', { name: '下载模板' }).click());
    expect(template.suggestedFilename()).toBe('staff.xlsx');

    await choose(page, 'roster.csv', [...ROSTER, WRONG].join('\r\n'));
    await page.getByRole('heading', { name: '2 处需要改正' }).waitFor();
    const row = page.getByRole('group', { name: '第 3 行' });
    expect(await row.getByRole('cell', { name: /^2026-13-02/ }).textContent()).toMatch(/2026-13-02 ?\S+/);
    expect(await row.getByRole('cell', { name: /^业务代表/ }).textContent()).toContain('业务人员');
    expect(await row.getByRole('cell', { name: '高峰' }).textContent()).toBe('高峰');
    expect(await page.getByRole('button', { name: '存入' }).count()).toBe(0);

    await choose(page, 'roster.csv', [...ROSTER, MENDED].join('\r\n'));
    await page.getByText('新增 2，更正 0，不变 0').waitFor();
    await page.getByRole('button', { name: '存入' }).click();
    await page.getByText('已全部存入').waitFor();
    const { items } = await read('staff?limit=100', z.object({ items: z.array(z.object({ staffId: z.string() })) }));
    expect(items.map(({ staffId }) => staffId)).toEqual(expect.arrayContaining(['s31', 's32']));
    expect(person.complaints).toEqual([]);
  });

  it('reads a workbook for the row that is wrong in it', async () => {
    await using person = await signedIn('李强');
    const { page } = person;
    await person.open('imports?form=leave');
    const bodies = [{ from: '2026-11-27', to: '2026-11-26', reason: '体检' }];
    const options = { language: 'zh-CN', createdAtMs: 0, bodies, areExamples: false } as const;
    await choose(page, 'leave.xlsx', await formWorkbook('leave', options));
    const row = page.getByRole('group', { name: '第 2 行' });
    await row.getByText('结束日早于开始日。').waitFor();
    expect(await row.getByRole('cell', { name: '体检' }).isVisible()).toBe(true);

    await choose(page, 'leave.pdf', 'x');
    await page.getByText('请选择 .xlsx 或 .csv 文件。').waitFor();
  });

  it('goes on in the background when it is large, whether somebody stays or not', async () => {
    await using person = await signedIn('李强');
    const { page } = person;
    await person.open('imports?form=suggestion');
    const rows = Array.from({ length: 501 }, (_, index) => `第 ${index + 1} 条建议`);
    await choose(page, 'suggestions.csv', ['内容', ...rows].join('\n'));
    await page.getByRole('button', { name: '后台导入' }).click();
    await page.getByText('已开始检查').waitFor();

    await person.open();
    await person.open('imports');
    const imports = page.getByRole('region', { name: '我的导入' });
    await imports.getByText('新增 501，更正 0，不变 0').waitFor({ timeout: 60_000 });
    await imports.getByRole('button', { name: '确认存入' }).click();
    await imports.getByRole('button', { name: '全部存入，再按一次' }).click();
    await imports.getByText('已存入').waitFor({ timeout: 60_000 });
    expect(person.complaints).toEqual([]);
  });
});

const LedgersSchema = z.object({
  ledgers: z.array(
    z.object({
      departmentId: z.string(),
      month: z.string(),
      head: z.object({ sequence: z.number(), hash: z.string() }),
      entries: z.array(z.unknown()),
    }),
  ),
});

describe('the ledger', () => {
  it('is verified on the device, opened in words, filtered, and downloaded as verify-ledger reads it', async () => {
    await using person = await signedIn('唐文');
    const { page } = person;
    await page.getByRole('link', { name: '账本' }).click();
    await page.getByRole('button', { name: '验算账本' }).click();
    await page.getByText(/^完好：\d+ 条全部相符$/).waitFor();

    const file = await downloaded(page, () => page.getByRole('button', { name: '下载账本' }).click());
    const [ledger] = LedgersSchema.parse(JSON.parse((await bytesOf(file)).toString())).ledgers;
    if (ledger === undefined) throw new Error('no ledger in the download');
    expect(await verifyLedger(ledger, ledger.entries, { head: ledger.head })).toEqual({
      outcome: 'intact',
      head: ledger.head,
    });

    await page.getByLabel('日期').fill('2026-11-23');
    const row = page.getByRole('row').filter({ hasText: '日志截止' }).first();
    await row.getByRole('button').click();
    await page.getByText(/^周杰 · 11月23日周一 · 工作日志未按时提交 · 失去2026年11月评优资格$/).waitFor();
    expect(person.complaints).toEqual([]);
  });

  it('names the first entry that was tampered with', async () => {
    await using person = await signedIn('韩冰');
    const { page } = person;
    await page.route('**/v1/ledgers/2026-11*', async (route) => {
      const response = await route.fetch();
      const body = z
        .object({ items: z.array(z.record(z.string(), z.unknown())) })
        .loose()
        .parse(await response.json());
      const second = z
        .object({ entry: z.object({ asOf: z.string() }).loose() })
        .loose()
        .parse(body.items[1]);
      body.items[1] = { ...second, entry: { ...second.entry, asOf: '2026-11-01T00:00:00Z' } };
      await route.fulfill({ response, json: body });
    });
    await person.open('ledger');
    await page.getByRole('button', { name: '验算账本' }).click();
    await page.getByText('第 2 条不符').waitFor();
    await page.getByText('内容与哈希不符，可能被改动过。').waitFor();
  });
});

describe('the runs', () => {
  it('are listed with what they changed; a month is judged again by the next tick and leaves a trace', async () => {
    // Whoever was imported above is taken in first.
    await cloud.moveClock('2026-11-23T20:20:00+08:00');
    await using person = await signedIn('韩冰');
    const { page } = person;
    await page.getByRole('link', { name: '运行记录' }).click();
    const deadline = page.getByRole('row').filter({ hasText: '11月23日星期一' }).filter({ hasText: '日志截止' });
    await deadline.getByText('已完成').waitFor();
    expect(await deadline.getByText(/认定 \d+/).isVisible()).toBe(true);

    await page.getByRole('button', { name: '重新判定' }).click();
    await page.getByRole('button', { name: '从这个月判定到现在，再按一次' }).click();
    await page.getByText('正在等待从2026年11月起的重新判定').waitFor();
    await cloud.moveClock('2026-11-23T20:35:00+08:00');
    const again = page.getByRole('row').filter({ hasText: '变更或重新判定' }).first();
    await again.getByText('没有变化').waitFor();
    await page.getByText('正在等待从2026年11月起的重新判定').waitFor({ state: 'detached' });
    await again.getByRole('link', { name: /^账本第 \d+ 条$/ }).click();
    await page.getByText('这次判定没有改变任何认定，只留下记录。').first().waitFor();
    expect(person.complaints).toEqual([]);
  });

  it('that a worker failed at are counted for administrators alone, and put back', async () => {
    const { AWS_ENDPOINT_URL_SQS: endpoint = '' } = await cloud.sdkEnvironment();
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const sqs = new SQSClient({ region: 'us-east-1', endpoint, credentials });
    const queues = await listDeadLetterQueues(sqs, 'baifang-');
    const runs = queues.find(({ name }) => /runs/i.test(name));
    const message = { departmentId: 'hz-01', logicalTime: '2026-11-23T12:00:00Z', months: [] };
    await sqs.send(new SendMessageCommand({ QueueUrl: runs?.url, MessageBody: JSON.stringify(message) }));

    await using person = await signedIn('韩冰');
    await person.open('runs');
    const letters = person.page.getByRole('region', { name: '死信' });
    const judging = letters.getByRole('listitem').filter({ hasText: '判定' }).first();
    await judging.getByText('1 条').waitFor();
    await judging.getByRole('button', { name: '放回队列' }).click();
    await judging.getByRole('button', { name: '确定放回？' }).click();
    await judging.getByText('0 条').waitFor();

    await using manager = await signedIn('宋建国');
    await manager.open('runs');
    await manager.page.getByText('已判定到').waitFor();
    expect(await manager.page.getByRole('region', { name: '死信' }).count()).toBe(0);
  });
});

describe('a webhook', () => {
  it('is created with its mapping, tried, given another secret and revoked; its draft outlives a reload', async () => {
    await using person = await signedIn('韩冰');
    const { page } = person;
    await page.getByRole('link', { name: '表单接入' }).click();
    await page.getByRole('link', { name: '新建接入' }).click();
    await page.getByLabel('名称').fill('请假问卷');
    await chooseForm(page, '请假');
    await page.getByLabel('人员（工号或邮箱）的位置').fill('respondent');
    await page.getByLabel('开始日的位置').fill('answers.from');
    await page.reload();
    expect(await page.getByLabel('开始日的位置').inputValue()).toBe('answers.from');

    await page.getByRole('button', { name: '建立接入' }).click();
    await page
      .getByText(/缺少|to, reason/)
      .first()
      .waitFor();
    await page.getByLabel('结束日的位置').fill('answers.to');
    await page.getByLabel('事由的固定值').fill('问卷填报');
    await page.getByRole('button', { name: '建立接入' }).click();
    await page.getByText('密钥只显示这一次').waitFor();
    const secret = await page.getByLabel('密钥', { exact: true }).inputValue();
    expect(secret).toMatch(/^whsec_[0-9a-f]{64}$/);

    const sample = { respondent: 's02', answers: { from: '2026-11-25', to: '2026-11-24' } };
    await page.getByLabel('答卷样本（JSON）').fill(JSON.stringify(sample));
    await page.getByRole('button', { name: '试一试' }).click();
    await page.getByText('结束日早于开始日。').waitFor();
    const mended = { ...sample, answers: { from: '2026-11-25', to: '2026-11-26' } };
    await page.getByLabel('答卷样本（JSON）').fill(JSON.stringify(mended));
    await page.getByRole('button', { name: '试一试' }).click();
    await page.getByText('会成为李强的表单').waitFor();

    await page.getByRole('button', { name: '更换密钥' }).click();
    await page.getByRole('button', { name: '原密钥再用一天，确定？' }).click();
    await page.getByText(/^原密钥用到/).waitFor();
    expect(await page.getByLabel('密钥', { exact: true }).inputValue()).not.toBe(secret);
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('button', { name: '停用后不能恢复，确定？' }).click();
    await page.getByText('已停用，不再接收答卷').waitFor();
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('whsec_');
    expect(person.complaints).toEqual([]);
  });
});

describe('the exports', () => {
  it('are the packs of month and quarter, and single lists in either format', async () => {
    await using person = await signedIn('宋建国');
    const { page } = person;
    await page.getByRole('link', { name: '导出' }).click();
    await page.getByRole('heading', { level: 1, name: '2026年10月导出' }).waitFor();
    await page.getByRole('link', { name: '下个月' }).click();
    await page.getByRole('heading', { level: 1, name: '2026年11月导出' }).waitFor();
    await page.getByText('这个月还没有月结').waitFor();
    const month = page.getByRole('region', { name: '全月资料' });
    const pack = await downloaded(page, () => month.getByRole('button', { name: '下载 csv 压缩包' }).click());
    expect(Object.keys(unzipSync(await bytesOf(pack))).length).toBeGreaterThan(20);
    const quarter = page.getByRole('region', { name: '季度经营分析资料' });
    const figures = await downloaded(page, () => quarter.getByRole('button', { name: '下载 Excel' }).click());
    expect(figures.suggestedFilename()).toMatch(/2026-Q4.*\.xlsx$/);

    const lists = page.getByRole('region', { name: '单张表' });
    await lists.getByText('csv', { exact: true }).click();
    const rulings = await downloaded(page, () => lists.getByRole('button', { name: '认定' }).click());
    expect((await bytesOf(rulings)).toString()).toContain('周杰');
    expect(person.complaints).toEqual([]);
  });
});

describe('every page of these', () => {
  const devices = [
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
  ] as const;

  it.each(devices)('has no barrier that axe finds, at $viewport.width in $colorScheme', async (device) => {
    await using admin = await signedIn('韩冰', device);
    const { page } = admin;
    await admin.open('imports?form=staff');
    await choose(page, 'roster.csv', [...ROSTER, WRONG].join('\r\n'));
    await page.getByRole('group', { name: '第 3 行' }).waitFor();
    expect(await admin.barriers()).toEqual([]);
    await admin.open('ledger?entry=1');
    await page.getByRole('button', { name: '验算账本' }).click();
    await page.getByText(/^完好/).waitFor();
    expect(await admin.barriers()).toEqual([]);
    await admin.open('runs');
    await page.getByRole('region', { name: '死信' }).waitFor();
    expect(await admin.barriers()).toEqual([]);
    await admin.open('webhooks');
    await page.getByRole('link', { name: '请假问卷' }).waitFor();
    expect(await admin.barriers()).toEqual([]);
    await page.getByRole('link', { name: '新建接入' }).click();
    await page.getByRole('button', { name: '建立接入' }).waitFor();
    expect(await admin.barriers()).toEqual([]);
    expect(admin.complaints).toEqual([]);

    await using manager = await signedIn('宋建国', device);
    await manager.open('exports');
    await manager.page.getByRole('region', { name: '封存的月结包' }).waitFor();
    expect(await manager.barriers()).toEqual([]);
    expect(manager.complaints).toEqual([]);
  });
});
