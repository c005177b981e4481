import { describe, expect, it } from 'vitest';
import { senderOf } from '../../support/form-senders.ts';
import { workbookOf } from '../../support/read-workbook.ts';
import { FORM_IDS, type FormId } from '../../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { ReceiptsSchema } from '../../../shared/contracts/http/receipt.ts';
import { formWorkbook } from '../../../shared/sheets/form-template.ts';
import { type ApiRequest, type ApiResponse, type InMemoryApi, inMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { CSV, leavesOf } from '../http/rows-of-uploads.ts';
import { heldSession } from '../meetings/held.ts';

const { xlsx } = SHEET_MEDIA_TYPES;

const receiptsOf = ({ status, body }: ApiResponse) => {
  if (status !== 201) throw new Error(`not accepted: ${JSON.stringify(body)}`);
  return ReceiptsSchema.parse(body).receipts;
};

const leaves = (body: Buffer | string, more: ApiRequest = {}): ApiRequest => ({
  params: { form: 'leave' },
  body,
  ...more,
  headers: { ...CSV, ...more.headers },
});

const multipart = (name: string, type: string, content: Buffer, more = ''): ApiRequest => ({
  params: { form: 'leave' },
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  body: Buffer.concat([
    Buffer.from(
      `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n${more}--edge--\r\n`),
  ]),
});

const filledIn = (form: FormId): Promise<Buffer> => {
  const { body = {} } = exampleOf(formOf(form).operation);
  return formWorkbook(form, { language: 'zh-CN', createdAtMs: 0, bodies: [body], areExamples: false });
};

/** What has to be there before. */
const prepare = async (api: InMemoryApi, form: FormId): Promise<void> => {
  if (form === 'attendance') await heldSession(api);
};

describe('the template of a form', () => {
  it.each(FORM_IDS)('%s comes as a workbook to save', async (form) => {
    const api = await inMemoryApi();
    const answer = await api.send('read-template', { params: { form }, headers: { 'accept-language': 'en' } });
    expect(answer.headers).toMatchObject({
      'content-type': xlsx,
      'content-disposition': `attachment; filename="${form}.xlsx"`,
    });
    const workbook = await workbookOf(answer.body as Buffer);
    expect(workbook.worksheets[0]?.name).toBe(formOf(form).sheet.en);
    expect(workbook.worksheets[0]?.getCell('A1').value).toBe('Note');
  });

  it('that there is not is refused', async () => {
    const api = await inMemoryApi();
    const refused = problemOf(await api.send('read-template', { params: { form: 'nothing' } }));
    expect(refused).toMatchObject({ code: 'invalid-request', errors: ['/form not-an-option'] });
  });
});

describe('a sheet of forms', () => {
  it.each(FORM_IDS)('%s ends in the same fact as the same form in JSON', async (form) => {
    const { operation } = formOf(form);
    const as = senderOf(form);
    const [bySheet, byJson] = [await inMemoryApi(), await inMemoryApi()];
    for (const api of [bySheet, byJson]) await prepare(api, form);
    const before = bySheet.facts.appended.length;
    const upload = { as, params: { form }, headers: { 'content-type': xlsx }, body: await filledIn(form) };
    const receipts = receiptsOf(await bySheet.send('upload-forms', upload));
    expect((await byJson.send(operation, { as, body: exampleOf(operation).body })).status).toBe(201);
    expect(bySheet.facts.appended).toEqual(byJson.facts.appended);
    expect(receipts.map(({ id }) => id)).toEqual(bySheet.facts.appended.slice(before).map(({ fact }) => fact.id));
    expect(await bySheet.roster.readPerson('hz-01', 's04')).toEqual(await byJson.roster.readPerson('hz-01', 's04'));
  });

  it('of many people is filed by their manager, which the records tell', async () => {
    const api = await inMemoryApi();
    expect(
      receiptsOf(await api.send('upload-forms', leaves(leavesOf('s01', 's02', 'm01'), { as: 'm01' }))),
    ).toHaveLength(3);
    expect(api.facts.appended.map(({ subject, filedBy }) => [subject, filedBy])).toEqual([
      ['s01', 'm01'],
      ['s02', 'm01'],
      ['m01', 'm01'],
    ]);
  });

  it('with somebody out of reach is refused whole, at the cell that names them', async () => {
    const api = await inMemoryApi();
    const refused = problemOf(
      await api.send('upload-forms', leaves(leavesOf('s01', 's03', 'x02', 'nobody'), { as: 'm01' })),
    );
    expect(refused).toMatchObject({
      code: 'not-permitted',
      errors: ['/1/staffId not-entered-by-you', '/2/staffId no-such-person', '/3/staffId no-such-person'],
    });
    expect(api.facts.appended).toEqual([]);
  });

  it('with a row that its use case refuses leaves nothing behind, and says where', async () => {
    const api = await inMemoryApi();
    const sheet =
      '开始日,结束日,事由\n2026-11-24,2026-11-25,体检\n2026-11-27,2026-11-26,体检\n2019-01-01,2019-01-01,体检';
    const answer = await api.send('upload-forms', leaves(sheet));
    expect(problemOf(answer)).toMatchObject({
      code: 'invalid-request',
      errors: ['/1/to to-before-from', '/2/from before-joining', '/2/to before-joining'],
    });
    expect(answer.body).toMatchObject({ errors: [{ cell: 'B3' }, { cell: 'A4' }, { cell: 'B4' }] });
    expect(api.facts.appended).toEqual([]);
  });

  it('sent again meets itself, with and without a key', async () => {
    const api = await inMemoryApi();
    for (const headers of [{}, { 'idempotency-key': 'k-1' }]) {
      const first = await api.send('upload-forms', leaves(leavesOf('s01'), { headers }));
      const kept = api.facts.appended.length;
      expect((await api.send('upload-forms', leaves(leavesOf('s01'), { headers }))).text).toBe(first.text);
      expect(api.facts.appended).toHaveLength(kept);
    }
    const other = leaves('开始日,结束日,事由\n2026-12-01,2026-12-01,体检', { headers: { 'idempotency-key': 'k-1' } });
    expect(receiptsOf(await api.send('upload-forms', other))).toHaveLength(1);
  });

  it('with a key used for other content keeps nothing', async () => {
    const api = await inMemoryApi();
    const headers = { 'idempotency-key': 'k-1' };
    await api.send('upload-forms', leaves('开始日,结束日,事由\n2026-12-01,2026-12-01,体检', { headers }));
    const other = leaves('开始日,结束日,事由\n2026-12-01,2026-12-02,体检', { headers });
    expect(problemOf(await api.send('upload-forms', other)).code).toBe('idempotency-key-reused');
    expect(api.facts.appended).toHaveLength(1);
  });

  it('of what the role may not enter is refused', async () => {
    const api = await inMemoryApi();
    const body = await filledIn('score');
    const refused = problemOf(
      await api.send('upload-forms', { params: { form: 'score' }, headers: { 'content-type': xlsx }, body }),
    );
    expect(refused.code).toBe('not-permitted');
  });

  it('of more than 500 submissions is refused', async () => {
    const api = await inMemoryApi();
    const rows = Array.from({ length: 501 }, (_, at) => `建议${at}`);
    const refused = problemOf(
      await api.send('upload-forms', {
        params: { form: 'suggestion' },
        headers: CSV,
        body: ['内容', ...rows].join('\n'),
      }),
    );
    expect(refused.code).toBe('too-many-submissions');
  });

  it('names nobody in the log', async () => {
    const api = await inMemoryApi();
    await api.send('upload-forms', leaves(leavesOf('x02')));
    expect(JSON.stringify(api.logger.lines)).not.toContain('x02');
  });
});

describe('the preview of an upload', () => {
  const results = (...rows: readonly string[]): ApiRequest => ({
    as: 'd02',
    params: { form: 'result' },
    headers: CSV,
    body: ['年度,工号,保费（元）,客户数', ...rows].join('\n'),
  });

  it('tells what would be added, corrected and said again, and keeps nothing', async () => {
    const api = await inMemoryApi();
    await api.send('upload-forms', results('2026,s01,100,1', '2026,s02,200,2'));
    const kept = api.facts.appended.length;
    const sheet = results('2026,s01,100,1', '2026,s02,250,2', '2026,s03,300,3');
    expect((await api.send('preview-upload', sheet)).body).toEqual({ add: 1, change: 1, unchanged: 1 });
    expect(api.facts.appended).toHaveLength(kept);
    expect(receiptsOf(await api.send('upload-forms', sheet))).toHaveLength(3);
    expect(api.facts.appended).toHaveLength(kept + 2);
    expect((await api.send('preview-upload', sheet)).body).toEqual({ add: 0, change: 0, unchanged: 3 });
  });

  it('takes a later log of the same day for a correction, and another leave for another', async () => {
    const api = await inMemoryApi();
    const log = (plan: string) => ({
      params: { form: 'daily-log' },
      headers: CSV,
      body: `日期,次日计划,客户,时间,联系人,电话,拜访内容\n2026-11-23,${plan},,,,,`,
    });
    await api.send('upload-forms', log('一'));
    await api.send('upload-forms', leaves('开始日,结束日,事由\n2026-11-24,2026-11-24,体检'));
    expect((await api.send('preview-upload', log('二'))).body).toEqual({ add: 0, change: 1, unchanged: 0 });
    const other = leaves('开始日,结束日,事由\n2026-11-24,2026-11-25,体检');
    expect((await api.send('preview-upload', other)).body).toEqual({ add: 1, change: 0, unchanged: 0 });
  });

  it('is refused like the upload', async () => {
    const api = await inMemoryApi();
    const refused = problemOf(
      await api.send('preview-upload', results('2026,s01,100,1', '2026,nobody,x,1', '2026,s02,1,')),
    );
    expect(refused.errors).toEqual(['/0/entries/1/premiumFen not-a-number', '/0/entries/2/customers required']);
  });
});

describe('a sheet may come', () => {
  it.each([
    ['as the file of a form, named .csv', multipart('请假.csv', 'application/vnd.ms-excel', leavesOf('s01'))],
    ['as the file of a form, by its type', multipart('blob', 'text/csv', leavesOf('s01'))],
    ['as CSV in base64, like any bytes', leaves(leavesOf('s01'))],
    ['as CSV in text, like any text', leaves(leavesOf('s01').toString())],
    ['as JSON', { params: { form: 'leave' }, body: exampleOf('upload-forms').body }],
  ])('%s', async (_, request) => {
    const api = await inMemoryApi();
    expect(receiptsOf(await api.send('upload-forms', request))).toHaveLength(1);
  });

  it.each([
    ['as a file of another kind', multipart('a.pdf', 'application/pdf', Buffer.from('%PDF')), 'sheet-expected'],
    [
      'as a workbook with macros',
      multipart('a.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12', leavesOf('s01')),
      'sheet-expected',
    ],
    [
      'as two files',
      multipart(
        'a.csv',
        'text/csv',
        leavesOf('s01'),
        '--edge\r\nContent-Disposition: form-data; name="b"; filename="b.csv"\r\n\r\n\r\n',
      ),
      'sheet-expected',
    ],
    [
      'with a field beside it',
      multipart(
        'a.csv',
        'text/csv',
        leavesOf('s01'),
        '--edge\r\nContent-Disposition: form-data; name="b"\r\n\r\nx\r\n',
      ),
      'sheet-expected',
    ],
    [
      'in a form that breaks off',
      {
        params: { form: 'leave' },
        headers: { 'content-type': 'multipart/form-data; boundary=edge' },
        body: Buffer.from('--edge\r\n'),
      },
      'malformed-form',
    ],
    ['as text', leaves(leavesOf('s01'), { headers: { 'content-type': 'text/plain' } }), 'sheet-expected'],
    [
      'as JSON of more than 64 KB',
      { params: { form: 'leave' }, body: { mediaType: 'text/csv', base64: 'A'.repeat(70_000) } },
      'body-too-large',
    ],
  ])('but not %s', async (_, request, code) => {
    const api = await inMemoryApi();
    expect(problemOf(await api.send('upload-forms', request)).code).toBe(code);
    expect(api.facts.appended).toEqual([]);
  });
});
