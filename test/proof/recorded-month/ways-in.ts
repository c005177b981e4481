/** What comes in, and goes out, past the forms of the pages: mails, form services, sheets, files and personal links. */

import * as z from 'zod';
import { type Caller, signIn } from '../../../commands/demo/client.ts';
import { LOGS } from '../../../shared/contracts/descriptions/logs.ts';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { signatureOf } from '../../../shared/domain/webhooks/signature.ts';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { composed } from '../../support/mail.ts';
import { emailOf } from './people.ts';
import type { Plantings } from './plantings.ts';

const FORM = { form: 'suggestion' } as const;

export interface WaysIn {
  readonly cloud: LocalCloudProcess;
  readonly plantings: Plantings;
  /** On the local cloud's clock. */
  readonly nowMs: number;
  /** Of the sheet that is worked off in the background. */
  readonly importedRows: number;
}

export async function useEveryWayIn(ways: WaysIn): Promise<void> {
  const { cloud, plantings } = ways;
  const [seller, administrator] = await Promise.all([
    signIn(cloud.url, emailOf('sales')),
    signIn(cloud.url, emailOf('admin')),
  ]);
  await byMail(cloud, plantings);
  await byFormService(ways, administrator);
  await bySheet(cloud, plantings);
  await bySheetInTheBackground(ways, seller);
  await courseware(seller, plantings);
  await lookAtPhones(cloud, seller, plantings);
  await calendarFeed(seller);
  await quietEvenings(cloud);
}

/** One that is filed, one that cannot be read, and one of nobody. */
async function byMail(cloud: LocalCloudProcess, plantings: Plantings): Promise<void> {
  const mails = [
    { from: emailOf('sales'), to: 'suggestion@example.com', text: '内容：把理赔清单做成一页纸' },
    { from: emailOf('sales'), to: 'log@example.com', text: '今天去了西湖软件园，见到陈洁' },
    { from: 'nobody@elsewhere.example', to: 'log@example.com', text: '你好' },
  ];
  for (const mail of mails) {
    const { text } = mail;
    // What stands before the colon is the name of the field.
    const planted = text.replace(/[^：]+$/, (value) => plantings.plant('mail', value));
    const subject = plantings.plant('mail subject', '给你们的信');
    const bytes = new Uint8Array(await composed({ ...mail, subject, text: planted }));
    await fetch(`${cloud.url}/_local/mail`, { method: 'POST', body: bytes });
  }
}

/** As it should be, of somebody unknown, without the field that is asked for, and signed wrongly. */
async function byFormService({ cloud, plantings, nowMs }: WaysIn, administrator: Caller): Promise<void> {
  const mapping = { person: 'person', submission: 'id', fields: [{ field: 'text', from: ['text'], always: null }] };
  const body = { name: plantings.plant('webhook', '建议箱'), ...FORM, mapping };
  const { webhook, secret } = await administrator('create-webhook', { body });
  const person = emailOf('sales');
  const text = plantings.plant('webhook post', '早会改到九点');
  await administrator('try-webhook', {
    params: { webhookId: webhook.id },
    body: { payload: { id: 9, person, text } },
  });
  const posts = [{ person, text }, { person: text, text }, { person, question: text }, text];
  for (const signed of [secret, plantings.plant('webhook signature', '签名')])
    for (const [id, post] of posts.entries()) {
      const sent = Buffer.from(JSON.stringify(typeof post === 'string' ? post : { id, ...post }));
      const seconds = Math.floor(nowMs / 1000);
      const signature = `t=${seconds},v1=${signatureOf(signed, seconds, sent)}`;
      const headers = { 'content-type': 'application/json', 'baifang-signature': signature };
      await fetch(`${cloud.url}${webhook.path}`, { method: 'POST', headers, body: sent });
    }
}

const sendSheet = async (cloud: LocalCloudProcess, path: string, csv: string): Promise<Response> =>
  fetch(`${cloud.url}/v1/uploads/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await cloud.token(emailOf('sales'))}`, 'content-type': SHEET_MEDIA_TYPES.csv },
    body: csv,
  });

/** Right, with a date that is none, and with a heading that nobody knows. */
async function bySheet(cloud: LocalCloudProcess, plantings: Plantings): Promise<void> {
  for (const csv of [
    '开始日,结束日,事由\n2026-12-10,2026-12-10,家中老人住院',
    '开始日,结束日,事由\n明天,2026-12-11,家中老人住院',
    '开始日,结束日,原因\n2026-12-10,2026-12-10,家中老人住院',
  ])
    for (const path of ['leave/preview', 'leave']) await sendSheet(cloud, path, plantings.sheet('sheet', csv));
}

const StartedSchema = z.object({ id: z.string() });

async function bySheetInTheBackground({ cloud, plantings, importedRows }: WaysIn, seller: Caller): Promise<void> {
  const rows = Array.from({ length: importedRows }, (_, index) => `把客户回访表放到手机上${index}`);
  const csv = plantings.sheet('import', ['内容', ...rows].join('\n'));
  const { id: importId } = StartedSchema.parse(await (await sendSheet(cloud, 'suggestion/import', csv)).json());
  await cloud.settle();
  await seller('confirm-import', { params: { importId }, body: {} });
  await cloud.settle();
}

async function courseware(seller: Caller, plantings: Plantings): Promise<void> {
  const { staffId } = await seller('who-am-i');
  const training = await seller('plan-training', {
    body: plantings.plant('courseware', {
      ...({ kind: 'weekly', date: '2026-12-11', topic: 'products', title: '补充医疗方案' } as const),
      ...{ organiserId: staffId, coOrganiserIds: [] },
    }),
  });
  const fileName = plantings.plant('courseware.fileName', '王芳的补充医疗方案.pptx');
  const { receipt, upload } = await seller('add-courseware', {
    params: { trainingId: training.id },
    body: { fileName },
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob([plantings.plant('courseware file', '内容')]), fileName);
  await fetch(upload.url, { method: 'POST', body: form });
  const { url } = await seller('download-courseware', { params: { coursewareId: receipt.id } });
  await (await fetch(url)).arrayBuffer();
}

/** Of the seller's log. */
async function lookAtPhones(cloud: LocalCloudProcess, seller: Caller, plantings: Plantings): Promise<void> {
  const log = plantings.plant('submit-daily-log', LOGS.operations['submit-daily-log'].example.body);
  const { id: recordId } = await seller('submit-daily-log', { body: log });
  const manager = await signIn(cloud.url, emailOf('department-manager'));
  await manager('reveal-phones', { body: { recordId, reason: plantings.plant('reveal-phones', '电话回访核对') } });
}

/** What is not urgent waits for the morning, and is announced once more. */
async function quietEvenings({ url }: LocalCloudProcess): Promise<void> {
  const leader = await signIn(url, emailOf('unit-manager'));
  await leader('save-notice-preferences', {
    body: { version: 0, off: [], quietHours: { from: '20:00', to: '06:00' } },
  });
}

async function calendarFeed(seller: Caller): Promise<void> {
  const { url } = await seller('show-calendar-feed');
  await (await fetch(url)).text();
}
