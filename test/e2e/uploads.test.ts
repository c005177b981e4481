import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SHEET_MEDIA_TYPES } from '../../shared/contracts/http/list-items.ts';
import { ImportSchema } from '../../shared/contracts/http/imports.ts';
import { ReceiptsSchema } from '../../shared/contracts/http/receipt.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';

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
