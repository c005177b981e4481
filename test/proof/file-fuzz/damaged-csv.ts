import fc from 'fast-check';
import { type Change, changed, constantChanges, type TextRule, textChanges } from '../change.ts';
import { byteChanges } from '../damaged-bytes.ts';
import type { Damaged } from './damaged-workbooks.ts';
import { gb18030 } from './gb18030.ts';

const RULES: readonly TextRule[] = [
  { at: /,/g, by: [';', '\t', '，', ',,', '","', ',"', '",', ',\0', ', ', '|'] },
  { at: /\r\n/g, by: ['\n', '\r', '\n\r', '\r\n\r\n', '\u2028', '\0', '\r\r\n', ',\r\n'] },
  { at: /"/g, by: ['""', '', "'", '"""', '“'] },
  { at: /[^,\r\n]+/g, by: ['"$&', '$&"', '"$&"', '"a"$&', '"$&\r\n"', "'=$&", '=$&', '@$&', '$&'.repeat(300), '示例'] },
  {
    at: /[^,\r\n]+/g,
    by: ['', ' ', '\ufffd', '\u{1f600}', '１２：３０', '2026年2月30日', '1e9', '-0', '九', 'TRUE', '\ufeff'],
  },
  { at: /\d+/g, by: ['0', '-1', '9'.repeat(400), '1.005', '2958466', '0001', '٣'] },
  { at: /^[^\r\n]*\r\n/g, by: ['$&$&', '', '$&'.repeat(3), '说明,$&', ',,,\r\n$&'] },
  { at: /[^\r\n]+$/gm, by: ['$&\r\n$&', '', '$&,,,,,', '$&,x', `$&${','.repeat(10_000)}`] },
];

const TEXTS: Readonly<Record<string, (text: string) => string>> = {
  'with two marks': (text) => `\ufeff\ufeff${text}`,
  'without a mark': (text) => text.replace(/^\ufeff/, ''),
  'with 10,000 columns': (text) => `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\r\n${text}`,
  'with 30,000 empty lines': (text) => text + '\r\n'.repeat(30_000),
  'with a cell of 300 KB': (text) => `${text}"${'x\r\n'.repeat(100_000)}"`,
  'with a cell that never ends': (text) => `${text}"${'x,'.repeat(200_000)}`,
  'with one line of a megabyte': (text) => text + 'x'.repeat(1024 * 1024),
  'as a script': (text) => `sep=;\r\n${text.replaceAll(',', ';')}`,
};

/** Dear: of some hundred files, one. */
const MANY: Readonly<Record<string, (text: string) => string>> = {
  'its rows 5,000 times': (text) => text + `${text.split('\r\n').slice(1).join('\r\n')}\r\n`.repeat(5000),
  'four megabytes of quotes': (text) => text + '"'.repeat(4_000_000),
  'four megabytes of commas': (text) => text + ','.repeat(4_000_000),
  'four megabytes of lines': (text) => text + 'x\n'.repeat(2_000_000),
};

const ENCODED: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'GB 18030': gb18030,
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'Latin 1': (text) => Buffer.from(text, 'latin1'),
};

const ofText: fc.Arbitrary<readonly Change<string>[]> = fc.oneof(
  {
    weight: 150,
    arbitrary: fc.array(
      fc.oneof({ weight: 8, arbitrary: textChanges(RULES) }, { weight: 1, arbitrary: constantChanges(TEXTS) }),
      { maxLength: 5 },
    ),
  },
  { weight: 1, arbitrary: constantChanges(MANY).map((one) => [one]) },
);

const encodings = fc.oneof(
  { weight: 4, arbitrary: fc.constant('UTF-8') },
  { weight: 3, arbitrary: fc.constant('GB 18030') },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(ENCODED)) },
);

const ofBytes = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly Change<Buffer>[]>([]) },
  { weight: 1, arbitrary: fc.array(byteChanges, { minLength: 1, maxLength: 4 }) },
);

/** The CSV file with something wrong with its text, in one encoding or another, and perhaps with its bytes. */
export const damagedCsv = (bytes: Buffer): fc.Arbitrary<Damaged> =>
  fc.tuple(ofText, encodings, ofBytes).map(([text, encoding, damage]) => {
    const written = changed(bytes.toString(), text);
    return {
      bytes: changed(ENCODED[encoding]?.(written) ?? Buffer.from(written), damage),
      changes: [...text.map(({ name }) => name), encoding, ...damage.map(({ name }) => name)],
    };
  });
