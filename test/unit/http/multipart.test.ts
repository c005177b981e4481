import { describe, expect, it } from 'vitest';
import { type ApiRequest, dailyLog, inMemoryApi, problemOf, receiptOf } from './in-memory-api.ts';

const TYPE = 'multipart/form-data; boundary=edge';

interface Part {
  readonly name: string;
  readonly value: string | Buffer;
  /** After the name in Content-Disposition, and further lines of the part's head. */
  readonly more?: string;
}

const CLOSING = '--edge--\r\n';

const multipart = (parts: readonly Part[], closing = CLOSING): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, value, more = '' }) => [
      Buffer.from(`--edge\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(closing),
  ]);

const request = (body: string | Buffer, contentType = TYPE): ApiRequest => ({
  body: Buffer.from(body),
  headers: { 'content-type': contentType },
});

const date: Part = { name: 'date', value: '2026-11-23' };
const plan: Part = { name: 'nextDayPlan', value: '回访' };
const visit: readonly Part[] = Object.entries(dailyLog.visits[0] ?? {}).map(([name, value]) => ({
  name: `visits[0][${name}]`,
  value,
}));
const photo: Part = { name: 'photo', value: 'x', more: '; filename="photo.png"\r\nContent-Type: image/png' };

describe('a multipart form', () => {
  it('gets the receipt of the same log sent as JSON', async () => {
    const api = await inMemoryApi();
    const asJson = receiptOf(await api.send('submit-daily-log', { body: dailyLog }));
    const asForm = receiptOf(await api.send('submit-daily-log', request(multipart([date, ...visit, plan]))));
    expect(asForm).toEqual(asJson);
  });

  it('may repeat a name that appends, and may quote its boundary', async () => {
    const api = await inMemoryApi();
    const parts: readonly Part[] = [
      { name: 'duties[]', value: 'daily-log' },
      { name: 'duties[]', value: 'visits' },
      { name: 'period', value: '2026-11-24' },
      { name: 'reason', value: '外地培训' },
    ];
    const sent = await api.send('submit-excuse', request(multipart(parts), 'Multipart/Form-Data; boundary="edge"'));
    expect(receiptOf(sent).onTime).toBe(true);
    expect(api.facts.appended[0]?.fact).toMatchObject({ duties: ['daily-log', 'visits'], reason: '外地培训' });
  });
});

interface BadForm {
  readonly what: string;
  readonly body: string | Buffer;
  readonly contentType?: string;
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly string[];
}

const MALFORMED: readonly Omit<BadForm, 'status' | 'code'>[] = [
  { what: 'an empty body', body: '' },
  { what: 'no boundary', body: multipart([date]), contentType: 'multipart/form-data' },
  { what: 'another boundary', body: multipart([date]), contentType: 'multipart/form-data; boundary=brim' },
  { what: 'a body that breaks off', body: multipart([date, plan], '') },
  { what: 'a body that breaks off in the head of a part', body: '--edge\r\nContent-Dispo' },
  { what: 'a part without a name', body: '--edge\r\nContent-Disposition: form-data\r\n\r\n1\r\n--edge--\r\n' },
  { what: 'a part without a head', body: '--edge\r\n\r\n1\r\n--edge--\r\n' },
  { what: 'line feeds alone', body: multipart([date]).toString().replaceAll('\r\n', '\n') },
  { what: 'fields nested too deeply', body: multipart([{ name: 'a[b][c][d][e][f][g]', value: '1' }]) },
  { what: 'a name that reaches for a prototype', body: multipart([{ name: '__proto__[admin]', value: '1' }]) },
  {
    what: 'too many fields',
    body: multipart(Array.from({ length: 1001 }, (_, index) => ({ name: `f${index}`, value: '' }))),
  },
];

const REFUSED: readonly BadForm[] = [
  ...MALFORMED.map((bad) => ({ ...bad, status: 400, code: 'malformed-form' })),
  {
    what: 'a field twice',
    body: multipart([date, date]),
    status: 400,
    code: 'duplicate-key',
    errors: ['/date duplicate-key'],
  },
  {
    what: 'a nested field twice',
    body: multipart([...visit, ...visit.slice(0, 1)]),
    status: 400,
    code: 'duplicate-key',
    errors: ['/visits/0/customer duplicate-key'],
  },
  {
    what: 'text in another encoding',
    body: multipart([{ ...plan, value: Buffer.from([0xb0, 0xdc]) }]),
    status: 400,
    code: 'malformed-encoding',
  },
  {
    what: 'a file',
    body: multipart([date, plan, photo]),
    status: 422,
    code: 'file-not-accepted',
    errors: ['/photo file-not-accepted'],
  },
  {
    what: 'a file whose name is in another notation',
    body: multipart([{ ...photo, name: 'visits[0][photo]', more: "; filename*=UTF-8''photo.png" }]),
    status: 422,
    code: 'file-not-accepted',
    errors: ['/visits/0/photo file-not-accepted'],
  },
  {
    what: 'a file of bytes that are no text',
    body: multipart([{ ...photo, value: Buffer.from([0x89, 0x50, 0xff]) }]),
    status: 422,
    code: 'file-not-accepted',
    errors: ['/photo file-not-accepted'],
  },
  {
    what: 'a file field left empty',
    body: multipart([{ ...photo, value: '', more: '; filename=""\r\nContent-Type: application/octet-stream' }]),
    status: 422,
    code: 'file-not-accepted',
    errors: ['/photo file-not-accepted'],
  },
  {
    what: 'a body of 65 KB',
    body: multipart([{ ...plan, value: 'x'.repeat(65 * 1024) }]),
    status: 413,
    code: 'body-too-large',
  },
  {
    what: 'another character set',
    body: multipart([date]),
    contentType: `${TYPE}; charset=gb18030`,
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'fields that do not exist',
    body: multipart([date, plan, { name: 'mood', value: 'good' }]),
    status: 422,
    code: 'invalid-request',
    errors: ['/mood unknown-field'],
  },
];

describe('a bad multipart form', () => {
  it.each(REFUSED)('$what: $status $code, nothing stored', async (bad) => {
    const api = await inMemoryApi();
    const { body, contentType, status, code, errors = [] } = bad;
    const problem = problemOf(await api.send('submit-daily-log', request(body, contentType)));
    expect(problem).toMatchObject({ status, code, errors });
    expect(api.facts.appended).toEqual([]);
  });
});
