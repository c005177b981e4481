import fc from 'fast-check';
import { MAILBOXES } from '../../../shared/contracts/forms/mailboxes.ts';
import { type Change, changed, constantChanges, type TextRule, textChanges } from '../change.ts';
import { byteChanges } from '../damaged-bytes.ts';
import type { Damaged } from './damaged-workbooks.ts';

const CHARSETS = ['gb18030', 'utf-7', 'utf-16', 'iso-2022-jp', 'x-unknown', '', '"', 'a'.repeat(2000)];
const ENCODINGS = ['base64', 'quoted-printable', '7bit', '8bit', 'binary', 'x-uuencode', 'base64, base64', ''];
const TYPES = [
  'text/plain',
  'text/html',
  'text/calendar',
  'message/rfc822',
  'message/delivery-status',
  'message/partial; id=a; number=1; total=9',
  'multipart/mixed',
  'multipart/mixed; boundary=""',
  'multipart/alternative; boundary="--"',
  'multipart/signed; boundary=edge; protocol=x',
  'application/ms-tnef',
  'application/octet-stream; name="a.xlsx"',
  '/',
  ';',
];
const ADDRESSES = [
  '<>',
  's01@example.com, s02@example.com',
  'group: s01@example.com, s02@example.com;',
  'a: b: c: s01@example.com;;;',
  '"s01@example.com" <x@evil.example>',
  's01@example.com <x@evil.example>',
  '=?utf-8?B?czAxQGV4YW1wbGUuY29t?=',
  '(s01@example.com) x',
  `${'<'.repeat(2000)}s01@example.com`,
  `${'(('.repeat(2000)}s01@example.com`,
  `"${'\\"'.repeat(5000)}" <s01@example.com>`,
  Array.from({ length: 3000 }, (_, at) => `s${at}@example.com`).join(', '),
  's01@xn--\u0130.example.com',
  '\0@\0',
];
const SUBJECTS = [
  '=?utf-8?B?5pel5b+X?=',
  '=?gb18030?Q?=C8=D5=D6=BE?=',
  '=?x-unknown?B?####?=',
  '=?utf-8?Q??=',
  '=?utf-8?B?DQpCY2M6IHhAZXZpbC5leGFtcGxl?=',
  '=?utf-8?B?5pel?= '.repeat(3000),
  '=?'.repeat(20_000),
  'x'.repeat(100_000),
  'x\r\n '.repeat(5000),
  '\u2028\u2029\u0085\0\u202e',
];
const DATES = [
  'Mon, 31 Dec 9999 23:59:59 +0000',
  'Mon, 01 Jan 0000 00:00:00 +0000',
  'Sat, 13 Sep 275760 00:00:00 GMT',
  'x',
  '',
  ';;;',
  '(((',
];

/** Of parts and header fields, what they say of themselves. */
const RULES: readonly TextRule[] = [
  { at: /charset=[^\s;]+/g, by: CHARSETS.map((charset) => `charset=${charset}`) },
  { at: /Content-Transfer-Encoding: [^\r\n]*/g, by: ENCODINGS.map((name) => `Content-Transfer-Encoding: ${name}`) },
  { at: /Content-Type: [^;\r\n]*/g, by: TYPES.map((type) => `Content-Type: ${type}`) },
  {
    at: /boundary="[^"]*"/g,
    by: ['', 'boundary=""', 'boundary="x"', 'boundary=a; boundary=b', `boundary="${'b'.repeat(5000)}"`],
  },
  { at: /\r\n--[^\r\n]+/g, by: ['', '$&$&', '$&--', '\r\n--', '\n$&', '$&\r\n$&'] },
  {
    at: /filename=[^\s;]+/g,
    by: [
      '',
      'filename="../../a.xlsx"',
      'filename="a.csv\0.xlsx"',
      "filename*=utf-8''%E8%A1%A8%E6%A0%BC.xlsx",
      "filename*=x''%ZZ%",
      Array.from({ length: 500 }, (_, at) => `filename*${at}=a`).join('; '),
      `filename="${'长'.repeat(5000)}.csv"`,
    ],
  },
  {
    at: /^From: [^\r\n]*/gm,
    by: [...ADDRESSES.map((address) => `From: ${address}`), '$&\r\n$&', 'from : s01@example.com', ''],
  },
  {
    at: /^To: [^\r\n]*/gm,
    by: [
      ...[...MAILBOXES.keys()].map((box) => `To: ${box}@example.net`),
      ...ADDRESSES.map((address) => `To: ${address}`),
      '',
    ],
  },
  { at: /^(Subject: [^\r\n]*)|^(?=MIME-Version)/gm, by: SUBJECTS.map((subject) => `Subject: ${subject}\r\n`) },
  { at: /\+0000 \(UTC\)|(?<=; ?)(?:Mon|\r\n)[^\r\n]*/g, by: DATES },
  {
    at: /^Message-ID: [^\r\n]*/gm,
    by: ['Message-ID: <a\r\n b>', 'Message-ID: <>', `Message-ID: <${'a'.repeat(999)}>`, 'Message-ID: x y'],
  },
  { at: /dkim=pass/g, by: ['dkim=fail', 'dkim=', 'dkim=pass; dkim=fail', '"dkim=pass'] },
  { at: /^[\w-]+: /gm, by: ['', 'X', ': ', '\t$&', '$&\0', `${'X'.repeat(2000)}: `] },
  { at: /[A-Za-z0-9+/]{60,}/g, by: ['####', '====', '$&=$&', '=3D=\r\n', '$&'.repeat(200), '\0'] },
  { at: /[:：] ?/g, by: ['：', '::', '', ':\r\n', ': >', ': --'] },
  { at: /\r\n\r\n/g, by: ['\r\n', '\n\n', '\r\r', '\r\n\r\n\r\n\r\n', '\r\n-- \r\n', '\r\n> '] },
];

const nested =
  (depth: number) =>
  (mail: string): string => {
    const edges = Array.from({ length: depth }, (_, at) => `edge${at}`);
    const opened = edges
      .map((edge) => `Content-Type: multipart/mixed; boundary="${edge}"\r\n\r\n--${edge}\r\n`)
      .join('');
    const [head = '', ...body] = mail.split('\r\n\r\n');
    const fields = head.replaceAll(/^Content-[^\r\n]*(\r\n[ \t][^\r\n]*)*\r\n/gm, '');
    return `${fields}\r\n${opened}Content-Type: text/plain\r\n\r\n${body.join('\r\n\r\n')}`;
  };

const bodyOf = (mail: string): string => mail.slice(mail.indexOf('\r\n\r\n'));

const MAILS: Readonly<Record<string, (mail: string) => string>> = {
  'in lines of LF': (mail) => mail.replaceAll('\r\n', '\n'),
  'in lines of CR': (mail) => mail.replaceAll('\r\n', '\r'),
  'in ten parts within parts': nested(10),
  'within itself': (mail) =>
    `${mail.slice(0, mail.indexOf('\r\n\r\n'))}\r\nContent-Type: message/rfc822\r\n\r\n${mail}`,
  'with 20,000 header fields': (mail) => `${'X-A: b\r\n'.repeat(20_000)}${mail}`,
  'with a header field of a megabyte': (mail) => `X-A: ${'b\r\n '.repeat(200_000)}c\r\n${mail}`,
  'without header fields': (mail) => mail.slice(mail.indexOf('\r\n\r\n')),
  'without a body': (mail) => mail.slice(0, mail.indexOf('\r\n\r\n')),
  'its body 30 times': (mail) => mail + bodyOf(mail).repeat(30),
};

/** Dear: of some hundred mails, one. */
const MANY: Readonly<Record<string, (mail: string) => string>> = {
  'in a thousand parts within parts': nested(1000),
  'of ten thousand parts': (mail) => mail.replace(/\r\n--[^\r\n]+\r\n/, (edge) => `${edge}\r\nx`.repeat(10_000)),
  'its body 3,000 times': (mail) => mail + bodyOf(mail).repeat(3000).slice(0, 7_000_000),
  'each line of it 20,000 times': (mail) =>
    mail.slice(0, mail.indexOf('\r\n\r\n')) +
    bodyOf(mail)
      .replaceAll(/[^\r\n]+\r\n/g, (line) => line.repeat(20_000))
      .slice(0, 7_000_000),
  'of seven megabytes': (mail) => mail + 'x\r\n'.repeat(2_300_000),
  'with HTML of three megabytes': (mail) => mail.replace(/<p>/, '<table><tr><td>'.repeat(200_000)),
};

const ofText: fc.Arbitrary<readonly Change<string>[]> = fc.oneof(
  {
    weight: 150,
    arbitrary: fc.array(
      fc.oneof({ weight: 8, arbitrary: textChanges(RULES) }, { weight: 1, arbitrary: constantChanges(MAILS) }),
      { minLength: 1, maxLength: 5 },
    ),
  },
  { weight: 1, arbitrary: constantChanges(MANY).map((one) => [one]) },
);

const ofBytes = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly Change<Buffer>[]>([]) },
  { weight: 1, arbitrary: fc.array(byteChanges, { minLength: 1, maxLength: 4 }) },
);

/** The mail with something wrong with what its parts and header fields say, and perhaps with its bytes. */
export const damagedMails = (bytes: Buffer): fc.Arbitrary<Damaged> =>
  fc.tuple(ofText, ofBytes).map(([text, damage]) => ({
    bytes: changed(Buffer.from(changed(bytes.toString('latin1'), text), 'latin1'), damage),
    changes: [...text, ...damage].map(({ name }) => name),
  }));
