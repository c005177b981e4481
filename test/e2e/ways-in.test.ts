import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { SHEET_MEDIA_TYPES } from '../../shared/contracts/http/list-items.ts';
import { ImportSchema } from '../../shared/contracts/http/imports.ts';
import { ReceiptsSchema } from '../../shared/contracts/http/receipt.ts';
import { SealedPackSchema } from '../../shared/contracts/http/months.ts';
import { WebhookSecretSchema } from '../../shared/contracts/http/webhooks.ts';
import { signatureOf } from '../../shared/domain/webhooks/signature.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { composed } from '../support/mail.ts';

const { csv, xlsx } = SHEET_MEDIA_TYPES;
const NOON = '2026-11-24T12:00:00+08:00';

let cloud: LocalCloudProcess;
let authorization: string;

beforeAll(async () => {
  cloud = await LocalCloudProcess.start({ at: NOON, speed: 0 });
  authorization = `Bearer ${await cloud.token('wang.fang@baifang.example')}`;
});
afterAll(() => cloud[Symbol.asyncDispose]());

const upload = (form: string, body: Uint8Array<ArrayBuffer> | FormData, contentType?: string): Promise<Response> =>
  fetch(`${cloud.url}/v1/uploads/${form}`, {
    method: 'POST',
    headers: { authorization, ...(contentType !== undefined && { 'content-type': contentType }) },
    body,
  });

/** The template, its example row made the day's own. */
const filledTemplate = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const template = await fetch(`${cloud.url}/v1/templates/daily-log`, { headers: { authorization } });
  expect(template.headers.get('content-type')).toBe(xlsx);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await template.arrayBuffer());
  const sheet = workbook.getWorksheet('拜访');
  if (sheet !== undefined) {
    sheet.getCell('A2').value = null;
    sheet.getCell('C2').value = '2026/11/24';
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

it('a template downloaded, filled in and sent is a day’s log with its receipt; sent again it meets itself', async () => {
  const filled = await filledTemplate();
  const first = await upload('daily-log', filled, xlsx);
  expect(first.status).toBe(201);
  const { receipts } = ReceiptsSchema.parse(await first.json());
  expect(receipts).toMatchObject([{ onTime: true, receivedAt: '2026-11-24T04:00:00Z' }]);
  expect(ReceiptsSchema.parse(await (await upload('daily-log', filled, xlsx)).json())).toEqual({ receipts });
});

it('a CSV file in GB18030 passes the gateway as the file of a form, and what is wrong is told by its cell', async () => {
  // 开始日,结束日,事由 and 体检, as Excel saves them in China.
  const headings = Buffer.from('bfaacabcc8d52cbde1caf8c8d52ccac2d3c90a', 'hex');
  const sheet = (to: string) =>
    Buffer.concat([headings, Buffer.from(`2026-11-26,${to},`), Buffer.from('cce5bcec', 'hex')]);
  const form = (to: string) => {
    const data = new FormData();
    data.set('file', new Blob([new Uint8Array(sheet(to))], { type: csv }), '请假.csv');
    return data;
  };
  expect((await upload('leave', form('2026-11-27'))).status).toBe(201);
  const refused = await upload('leave', form('2026-11-25'));
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({
    errors: [{ pointer: '/0/to', cell: 'B2', detail: '单元格 B2：结束日：结束日早于开始日。' }],
  });
});

it('a large sheet is checked and filed in the background, and shows how far it is', async () => {
  const headers = { authorization, 'content-type': csv };
  const json = { authorization, 'content-type': 'application/json' };
  const rows = Array.from({ length: 1200 }, (_, index) => `建议${index}`);
  const body = ['内容', ...rows].join('\n');
  const call = async (path: string, more: RequestInit = {}) => {
    const response = await fetch(`${cloud.url}${path}`, { headers: { authorization }, ...more });
    return ImportSchema.parse(await response.json());
  };
  const started = await call('/v1/uploads/suggestion/import', { method: 'POST', headers, body });
  expect(started).toMatchObject({ state: 'checking', submissions: 1200 });
  await cloud.settle();
  expect(await call(`/v1/imports/${started.id}`)).toMatchObject({ state: 'ready', preview: { add: 1200 } });
  await call(`/v1/imports/${started.id}/confirmation`, { method: 'POST', body: '{}', headers: json });
  await cloud.settle();
  expect(await call(`/v1/imports/${started.id}`)).toMatchObject({ state: 'filed', through: 1200 });
}, 120_000);

/** What the mailbox page shows, latest last. */
const MailboxSchema = z.object({
  emails: z.array(
    z.object({ destination: z.object({ to: z.array(z.string()) }), body: z.object({ text: z.string().optional() }) }),
  ),
});

it('a log by mail is filed by the time the local cloud has settled, and answered with what was read', async () => {
  const from = 'li.qiang@baifang.example';
  const lines = ['日期：2026-11-24', '次日计划：回访', '客户：西湖软件园', '时间：10:30', '联系人：陈洁'];
  const text = [...lines, '电话：13800000000', '拜访内容：介绍补充医疗方案'].join('\n');
  const mail = await composed({ from, to: 'log@example.com', subject: '日志', text });
  const stored = await fetch(`${cloud.url}/_local/mail`, { method: 'POST', body: new Uint8Array(mail) });
  expect(stored.status).toBe(200);
  const mailbox = MailboxSchema.parse(await (await fetch(`${cloud.mailboxUrl}/store`)).json());
  const answer = mailbox.emails.findLast(({ destination }) => destination.to.includes(from));
  expect(answer?.body.text).toContain('已收到：工作日志（1 份）。');
  expect(answer?.body.text).toContain('收到时间: 2026-11-24 12:00:00');
  const own = { authorization: `Bearer ${await cloud.token(from)}` };
  const listed = await fetch(`${cloud.url}/v1/daily-logs?period=2026-11-24`, { headers: own });
  expect(await listed.json()).toMatchObject({ items: [{ visits: [{ customer: '西湖软件园' }] }] });
});

it('what a form service signs is filed through the gateway, and nothing else', async () => {
  const administrator = { authorization: `Bearer ${await cloud.token('han.bing@baifang.example')}` };
  const mapping = { person: 'mail', fields: [{ field: 'text', from: ['q1'] }] };
  const created = await fetch(`${cloud.url}/v1/webhooks`, {
    method: 'POST',
    headers: { ...administrator, 'content-type': 'application/json' },
    body: JSON.stringify({ name: '建议箱', form: 'suggestion', mapping }),
  });
  const { webhook, secret } = WebhookSecretSchema.parse(await created.json());
  const body = JSON.stringify({ mail: 'li.qiang@baifang.example', q1: '早会改到九点' });
  const timestamp = Date.parse(NOON) / 1000;
  const post = (signature: string) =>
    fetch(`${cloud.url}${webhook.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'baifang-signature': `t=${timestamp},v1=${signature}` },
      body,
    });
  const signature = signatureOf(secret, timestamp, Buffer.from(body));
  expect(ReceiptsSchema.parse(await (await post(signature)).json()).receipts).toHaveLength(1);
  expect((await post('0'.repeat(64))).status).toBe(401);
});

it('what came in by any way is in the month pack', async () => {
  const manager = { authorization: `Bearer ${await cloud.token('song.jianguo@baifang.example')}` };
  const pack = await fetch(`${cloud.url}/v1/month-packs/2026-11`, { headers: manager });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await pack.arrayBuffer());
  const texts: string[] = [];
  workbook.getWorksheet('建议')?.eachRow((row) => {
    row.eachCell(({ text }) => texts.push(text));
  });
  expect(texts.filter((text) => text === '早会改到九点')).toHaveLength(1);
});

/** A department with one person, who filed one log in May 2022. */
const OLD_DOSSIER = {
  department: { id: 'nb-01', name: '宁波团险部', timezone: 'Asia/Shanghai' },
  policies: [],
  calendar: [],
  units: [],
  staff: [
    {
      ...{ id: 's1', name: '何静', email: 'he.jing@baifang.example', joinedOn: '2022-05-01' },
      assignments: [{ from: '2022-05-01', unitId: null, role: 'sales' }],
    },
  ],
  facts: [
    {
      ...{ id: 'log', type: 'daily-log', receivedAt: '2022-05-05T18:00:00+08:00', staffId: 's1', date: '2022-05-05' },
      visits: [{ customer: '东钱湖酒店', at: '10:00', contact: '周敏', phone: '13812345678', summary: '续保' }],
      nextDayPlan: '回访',
    },
  ],
};

it('of what a dossier brings in from years ago, contacts go once a month has closed, and the log stays', async () => {
  const [tableName = ''] = (await cloud.status()).served['tables'] ?? [];
  execFileSync(process.execPath, [resolve('commands/import-dossier.ts'), '-', '--at', NOON], {
    input: JSON.stringify(OLD_DOSSIER),
    env: { ...process.env, ...(await cloud.sdkEnvironment()), TABLE_NAME: tableName },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const visit = async () => {
    const own = { authorization: `Bearer ${await cloud.token('he.jing@baifang.example')}` };
    const listed = await fetch(`${cloud.url}/v1/daily-logs?period=2022-05-05`, { headers: own });
    return listed.json();
  };
  const kept = { customer: '东钱湖酒店', summary: '续保' };
  expect(await visit()).toMatchObject({ items: [{ visits: [{ ...kept, contact: '周敏', phone: '13812345678' }] }] });
  await cloud.moveClock('2026-12-04T18:10:00+08:00');
  expect(await visit()).toMatchObject({ items: [{ visits: [{ ...kept, contact: '—', phone: '—' }] }] });
}, 120_000);

it('the month that has closed is sealed: its commendation can be pinned up, its ledger verified', async () => {
  const manager = { authorization: `Bearer ${await cloud.token('song.jianguo@baifang.example')}` };
  const shown = await fetch(`${cloud.url}/v1/sealed-packs/2026-11`, { headers: manager });
  const { files } = SealedPackSchema.parse(await shown.json());
  expect(files.map(({ name }) => name)).toEqual([
    'commendation.html',
    'dossier.json',
    'ledger.json',
    'manifest.json',
    'month.xlsx',
  ]);
  const textOf = async (wanted: string): Promise<string> =>
    (await fetch(files.find(({ name }) => name === wanted)?.url ?? '')).text();
  expect(await textOf('commendation.html')).toContain('2026年11月通报表扬');
  const verified = execFileSync(process.execPath, [resolve('commands/verify-ledger.ts'), '-'], {
    input: await textOf('ledger.json'),
    encoding: 'utf8',
  });
  expect(verified).toContain('2026-11');
});
