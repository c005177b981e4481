import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_IDS } from '../../shared/contracts/forms/form-ids.ts';
import { SHEET_MEDIA_TYPES } from '../../shared/contracts/http/list-items.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { csvOf } from '../../shared/sheets/csv.ts';
import { isLikeFormula } from '../../shared/sheets/formula.ts';
import { formWorkbook } from '../../shared/sheets/form-template.ts';
import { readForms } from '../../shared/sheets/read-forms.ts';
import { anyText } from '../support/any-text.ts';
import { rawWorkbook } from '../support/workbook.ts';

const { csv, xlsx } = SHEET_MEDIA_TYPES;
const languages = fc.constantFrom(...LANGUAGES);
const forms = fc.constantFrom(...FORM_IDS);

const IS_UNPRINTABLE = /[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/v;
/** Texts that the contracts take, such as look like formulas, escapes, dates and markup among them. */
const texts = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      anyText(maxLength),
      fc.constantFrom(
        '=1+1',
        ' =1+1',
        '＝1+1',
        '\u3000－1',
        '_x000D_',
        '_x005F_',
        'a\r\nb',
        '\r',
        '2026-11-23',
        '10:30',
        ' 空 格 ',
        '<c/>&amp;',
        "'=x",
        '示例',
        '007',
        '1e3',
        'TRUE',
      ),
    )
    .filter((text) => text.length <= maxLength && text.isWellFormed() && !IS_UNPRINTABLE.test(text));
const filled = (maxLength: number) => texts(maxLength).filter((text) => text.trim() !== '');

const days = fc
  .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc
  .option(fc.nat({ max: 1439 }), { nil: null })
  .map((minute) =>
    minute === null
      ? ''
      : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

const visits = fc.record({
  customer: filled(200),
  at: times,
  contact: texts(100),
  phone: texts(50),
  summary: texts(200),
});
const logs = fc.uniqueArray(
  fc.record({
    date: days,
    nextDayPlan: texts(300),
    visits: fc.uniqueArray(visits, { maxLength: 5, selector: (one) => JSON.stringify(one) }),
  }),
  { minLength: 1, maxLength: 4, selector: ({ date }) => date },
);

describe('whatever people write', () => {
  it('into a workbook is read as they wrote it', async () => {
    await fc.assert(
      fc.asyncProperty(languages, logs, async (language, bodies) => {
        const bytes = await formWorkbook('daily-log', { language, createdAtMs: 0, bodies, areExamples: false });
        expect(await readForms(bytes, xlsx, 'daily-log')).toMatchObject({
          outcome: 'done',
          value: bodies.map((body) => ({ body })),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('into one of our CSV files is read as they wrote it, but for an apostrophe before what looks like a formula', async () => {
    const suggestions = fc.uniqueArray(
      filled(500).filter((text) => !text.startsWith("'") || !isLikeFormula(text.slice(1))),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(suggestions, async (all) => {
        const bytes = csvOf({ headings: ['内容'], rows: all.map((text) => [text]) });
        expect(await readForms(bytes, csv, 'suggestion')).toMatchObject({
          value: all.map((text) => ({ body: { text } })),
        });
      }),
    );
  });
});

const SLOWEST_MS = 1000;

const isAnswered = async (bytes: Buffer, mediaType: string, form: (typeof FORM_IDS)[number]): Promise<void> => {
  const startedMs = performance.now();
  const { outcome } = await readForms(bytes, mediaType, form);
  expect(['done', 'refused']).toContain(outcome);
  expect(performance.now() - startedMs).toBeLessThan(SLOWEST_MS);
};

/** Of real files, damaged, test/proof/file-fuzz takes care. */
describe('what no file is', () => {
  it('as XML within a workbook are read or refused, never failed at', async () => {
    const pieces = fc.constantFrom(
      '<c r="B2" t="s">',
      '<c>',
      '</c>',
      '<v>',
      '</v>',
      '<f>',
      '</f>',
      '<row r="2">',
      '<row>',
      '</row>',
      '<sheetData>',
      '</sheetData>',
      '<is><t>',
      '</t></is>',
      '客户',
      '1',
      '-1',
      'NaN',
      '1e999',
      '&lt;',
      '&#0;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
    );
    const worksheets = fc.oneof(
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      anyText(),
    );
    await fc.assert(
      fc.asyncProperty(worksheets, worksheets, forms, (worksheet, sharedStrings, form) =>
        isAnswered(rawWorkbook({ worksheet, sharedStrings }), xlsx, form),
      ),
      { numRuns: 1000 },
    );
  });

  it('as CSV are read or refused, never failed at', async () => {
    const lines = fc.array(
      fc.array(fc.oneof(texts(20), fc.constantFrom('工号', '日期', '客户', '内容', '"', '示例')), { maxLength: 8 }),
      { maxLength: 10 },
    );
    const bytes = fc.oneof(
      lines.map((all) => Buffer.from(all.map((line) => line.join(',')).join('\n'))),
      fc.uint8Array().map((any) => Buffer.from(any)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, forms, (any, form) => isAnswered(any, csv, form)),
      { numRuns: 1000 },
    );
  });
});
