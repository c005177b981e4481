/** Bodies that are no encoding of anything, or a right one in an encoding that nobody asked for. */

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { ApiRequest } from '../../unit/http/in-memory-api.ts';
import { damagedBytes } from '../damaged-bytes.ts';

export type Body = Pick<ApiRequest, 'body' | 'headers'>;

const CONTENT_TYPES = [
  'application/json',
  'APPLICATION/JSON;Charset="UTF-8"',
  'application/json; charset=gb18030',
  'application/json, text/plain',
  'application/problem+json',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data; boundary=edge',
  'multipart/form-data; boundary="edge"; boundary=other',
  'multipart/form-data; boundary=',
  'multipart/form-data',
  'multipart/mixed; boundary=edge',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
  '',
];

const JSON_TEXTS = [
  '{"a":1,"a":2}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"a":1e999,"b":-0,"c":9007199254740993}',
  '{"a":"\\ud800","b":"\\u0000"}',
  '{"a":1}{"b":2}',
  '{"a":1/*no*/}',
  '\u0000{"a":1}',
  '{"a":'.repeat(20_000),
  '['.repeat(30_000),
  `{"a":${'1'.repeat(60_000)}}`,
  `[${'"x",'.repeat(15_000)}"x"]`,
  'x'.repeat(66_000),
];

const FORM_TEXTS = [
  'a[b][c][d][e][f]=1',
  'a[__proto__][isAdmin]=1&__proto__[b]=2',
  'visits[999999][customer]=x',
  'visits[-1]=x&visits[]=y&visits=z',
  '%',
  'a=%zz&b=%C0%AF',
  'a=%00&=b&&&=',
  'a[=1&a]=2&[]=3',
  Array.from({ length: 1200 }, (_, at) => `a${at}=1`).join('&'),
  'a[0]'.repeat(10_000),
  '&'.repeat(60_000),
];

const part = (head: string, content = 'x'): string => `--edge\r\n${head}\r\n\r\n${content}\r\n`;
const MULTIPART_TEXTS = [
  '--edge\r\n',
  '--edge--',
  '--edge--\r\n'.repeat(1000),
  `${part('Content-Disposition: form-data; name="a"')}--edge`,
  `${part('Content-Disposition: form-data; name="__proto__[a]"')}--edge--\r\n`,
  `${part('Content-Disposition: form-data; name="a"; filename="../../a.xlsx"')}--edge--\r\n`,
  `${part('Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64', '####')}--edge--\r\n`,
  `${part('Content-Disposition: form-data; name="a"\r\nContent-Type: multipart/mixed; boundary=edge')}--edge--\r\n`,
  `${part(`X-Header: ${'x'.repeat(50_000)}`)}--edge--\r\n`,
  `${part('Content-Disposition: form-data; name="%22\u0000\ud800"')}--edge--\r\n`,
  part('Content-Disposition: form-data; name="a"').repeat(600),
  part('Content-Disposition: form-data; name="a"').replaceAll('\r\n', '\n'),
];

const contentTypes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...CONTENT_TYPES) },
  { weight: 1, arbitrary: fc.string() },
);

export const rawBodies: fc.Arbitrary<Body> = fc.record({
  body: fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(...JSON_TEXTS, ...FORM_TEXTS, ...MULTIPART_TEXTS),
  ),
  headers: fc.record({ 'content-type': contentTypes }),
});

const bytesOf = ({ body }: Body): Buffer => (Buffer.isBuffer(body) ? body : Buffer.from(String(body)));

const BYTE_ORDER_MARK = Buffer.from('\ufeff');
/** An overlong slash, half of a surrogate pair, a character cut short. */
const NO_UTF_8 = ['c0af', 'eda080', 'e4b8'].map((hex) => Buffer.from(hex, 'hex'));

const REENCODED: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => Buffer.concat([BYTE_ORDER_MARK, bytes]),
  (bytes) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(bytes.toString(), 'utf16le')]),
  (bytes) => Buffer.from(bytes.toString(), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('base64')),
  gzipSync,
  ...NO_UTF_8.map((no) => (bytes: Buffer) => Buffer.concat([bytes.subarray(0, bytes.length / 2), no, bytes])),
];

/** A right body that is damaged, encoded in another way, or called something else. */
export const distorted = (bodies: fc.Arbitrary<Body>): fc.Arbitrary<Body> =>
  bodies.chain((right) =>
    fc.oneof(
      damagedBytes(bytesOf(right)).map((body) => ({ ...right, body })),
      fc.constantFrom(...REENCODED).map((reencode) => ({ ...right, body: reencode(bytesOf(right)) })),
      fc
        .record({ 'content-type': contentTypes, 'content-encoding': fc.constantFrom('identity', 'gzip', 'br') })
        .map((headers) => ({ ...right, headers })),
    ),
  );
