import { describe, expect, it } from 'vitest';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { renderProblem } from '../../../shared/contracts/http/render-problem.ts';
import { readForms, type ReadForms } from '../../../shared/sheets/read-forms.ts';
import type { FormId } from '../../../shared/contracts/forms/form-ids.ts';
import { LEAVE_HEADINGS, type RawWorkbook, rawWorkbook, sheetData, textCell } from '../../support/workbook.ts';
import { zipOf } from '../../support/zip.ts';

const { csv, xlsx } = SHEET_MEDIA_TYPES;

const LEAVE = ['2026-11-24', '2026-11-25', '体检'].map(textCell);
const leaves = (...rows: readonly (readonly string[])[]): string => sheetData(LEAVE_HEADINGS, ...rows);
const read = (raw: RawWorkbook) => readForms(rawWorkbook(raw), xlsx, 'leave');
const readText = (...lines: readonly string[]) => readForms(Buffer.from(lines.join('\r\n')), csv, 'leave');
const CSV_HEADINGS = '开始日,结束日,事由';

const bodiesOf = <Id extends FormId>(outcome: ReadForms<Id>): readonly unknown[] => {
  if (outcome.outcome === 'refused') throw new Error(`${outcome.code} ${JSON.stringify(outcome.errors)}`);
  return outcome.value.map(({ body }) => body);
};

/** `B2 not-a-date`, or the code of a whole file's refusal. */
const complaintsOf = <Id extends FormId>(outcome: ReadForms<Id>): readonly string[] => {
  if (outcome.outcome === 'done') return [];
  return outcome.errors.length === 0
    ? [outcome.code]
    : outcome.errors.map(({ place, code }) => `${place?.cell ?? ''} ${code}`);
};

const leave = { from: '2026-11-24', to: '2026-11-25', reason: '体检' };

describe('a cell', () => {
  const dateCell = (cell: string) => read({ worksheet: leaves([cell, ...LEAVE.slice(1)]) });

  it.each([
    ['a serial date', '<c><v>46350</v></c>'],
    ['2026-11-24', textCell('2026-11-24')],
    ['2026/11/24', textCell('2026/11/24')],
    ['2026年11月24日', textCell('2026年11月24日')],
    ['full-width digits', textCell('２０２６－１１－２４')],
    ['a formula with its result', '<c><f>TODAY()</f><v>46350</v></c>'],
    ['an ISO date', '<c t="d"><v>2026-11-24T00:00:00</v></c>'],
  ])('of a date may hold %s', async (_, cell) => {
    expect(bodiesOf(await dateCell(cell))).toEqual([leave]);
  });

  it.each([
    ['a day that does not exist', textCell('2026-11-31'), 'A2 not-a-date'],
    ['the wrong order', textCell('24/11/2026'), 'A2 not-a-date'],
    ['a time beside the date', '<c><v>46350.5</v></c>', 'A2 not-a-date'],
    ['a number that is no date', '<c><v>20261124</v></c>', 'A2 not-a-date'],
    ['a formula in error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'A2 cell-in-error'],
    ['a formula never calculated', '<c><f>TODAY()</f></c>', 'A2 cell-in-error'],
    ['nothing', '<c/>', 'A2 required'],
  ])('of a date may not hold %s', async (_, cell, complaint) => {
    expect(complaintsOf(await dateCell(cell))).toEqual([complaint]);
  });

  it('of a workbook that counts from 1904 is the same day', async () => {
    const worksheet = leaves(['<c><v>44888</v></c>', ...LEAVE.slice(1)]);
    expect(bodiesOf(await read({ worksheet, properties: '<workbookPr date1904="1"/>' }))).toEqual([leave]);
  });

  it('of text may hold runs, entities and escaped characters, and leaves phonetic guides out', async () => {
    const shared =
      '<si><r><t>体</t></r><r><t>检</t></r><rPh sb="0" eb="1"><t>tǐ</t></rPh></si><si><t>a&lt;b_x000D_</t></si>';
    const worksheet = leaves(
      [...LEAVE.slice(0, 2), '<c t="s"><v>0</v></c>'],
      [...LEAVE.slice(0, 2), '<c t="s"><v>1</v></c>'],
    );
    expect(bodiesOf(await read({ worksheet, sharedStrings: shared }))).toEqual([leave, { ...leave, reason: 'a<b\r' }]);
  });

  it('of a time may hold a fraction of a day, or a text', async () => {
    const rows = [
      '日期,次日计划,客户,时间,联系人,电话,拜访内容',
      '2026-11-23,回访,甲,9:30,陈,1,谈',
      ',,乙,１０：３０,陈,1,谈',
      ',,丙,25:00,陈,1,谈',
    ];
    expect(complaintsOf(await readForms(Buffer.from(rows.join('\n')), csv, 'daily-log'))).toEqual(['D4 wrong-format']);
    const [log] = bodiesOf(await readForms(Buffer.from(rows.slice(0, 3).join('\n')), csv, 'daily-log'));
    expect(log).toMatchObject({ visits: [{ at: '09:30' }, { at: '10:30' }] });
  });

  it('of money holds yuan with at most two decimals', async () => {
    const rows = (amount: string) => Buffer.from(`年度,工号,保费（元）,客户数\n2026,s01,${amount},3`);
    expect(bodiesOf(await readForms(rows('1200.5'), csv, 'result'))).toMatchObject([
      { entries: [{ premiumFen: 120_050 }] },
    ]);
    expect(complaintsOf(await readForms(rows('0.001'), csv, 'result'))).toEqual(['C2 too-many-decimals']);
    expect(complaintsOf(await readForms(rows('多'), csv, 'result'))).toEqual(['C2 not-a-number']);
    expect(complaintsOf(await readForms(rows('-1'), csv, 'result'))).toEqual(['C2 too-small']);
  });

  it('of options holds a label in either language or the value itself', async () => {
    const rows = [
      'month,staff id,component,points',
      '2026-11,t01,支持服务,90',
      '2026-11,t01,Efficiency,80',
      '2026-11,t01,company,70',
      '2026-11,t02,其他,1',
    ];
    const outcome = await readForms(Buffer.from(rows.join('\n')), csv, 'score');
    expect(complaintsOf(outcome)).toEqual(['C5 not-an-option']);
    const [scores] = bodiesOf(await readForms(Buffer.from(rows.slice(0, 4).join('\n')), csv, 'score'));
    expect(scores).toEqual({
      month: '2026-11',
      entries: ['support', 'efficiency', 'company'].map((component, index) => ({
        staffId: 't01',
        component,
        points: 90 - index * 10,
      })),
    });
  });

  it('in error is told in both languages, with sheet and cell', async () => {
    const outcome = await read({ worksheet: leaves([textCell('明天'), ...LEAVE.slice(1)]) });
    const errors = outcome.outcome === 'refused' ? outcome.errors : [];
    const told = (language: 'zh-CN' | 'en') =>
      (JSON.parse(renderProblem('invalid-request', language, '1', errors).body) as { errors: unknown[] }).errors[0];
    expect(told('zh-CN')).toEqual({
      pointer: '/0/from',
      code: 'not-a-date',
      sheet: '请假',
      cell: 'A2',
      detail: '工作表“请假”单元格 A2：开始日：不是日期，请写成 2026-11-23。',
    });
    expect(told('en')).toMatchObject({ detail: 'Sheet 请假 cell A2: From: Not a date: write it as 2026-11-23.' });
  });
});

describe('rows', () => {
  it('about the same thing make one submission; own cells left empty go on with the one above', async () => {
    const rows = [
      '日期,次日计划,客户,时间,联系人,电话,拜访内容',
      '2026-11-20,一,甲,,,,',
      ',,乙,,,,',
      '2026-11-23,二,丙,,,,',
      '2026-11-20,,丁,,,,',
      '2026-11-19,休息,,,,,',
    ];
    const logs = bodiesOf(await readForms(Buffer.from(rows.join('\n')), csv, 'daily-log'));
    expect(logs).toMatchObject([
      { date: '2026-11-20', nextDayPlan: '一', visits: [{ customer: '甲' }, { customer: '乙' }, { customer: '丁' }] },
      { date: '2026-11-23', visits: [{ customer: '丙' }] },
      { date: '2026-11-19', nextDayPlan: '休息', visits: [] },
    ]);
  });

  it('that say the same twice are refused', async () => {
    expect(
      complaintsOf(await readText(CSV_HEADINGS, '2026-11-24,2026-11-25,体检', '2026-11-24,2026-11-25,体检')),
    ).toEqual(['A3 named-twice']);
    const rows = [
      '日期,次日计划,客户,时间,联系人,电话,拜访内容',
      '2026-11-20,一,甲,,,,',
      '2026-11-20,另一,乙,,,,',
      ',,甲,,,,',
    ];
    expect(complaintsOf(await readForms(Buffer.from(rows.join('\n')), csv, 'daily-log'))).toEqual([
      'A3 named-twice',
      'A4 named-twice',
    ]);
  });

  it('of more than 200 people become several submissions, and still nobody is named twice', async () => {
    const people = Array.from({ length: 401 }, (_, index) => `2026,p${index},1,1`);
    const text = (rows: readonly string[]) => Buffer.from(['年度,工号,保费（元）,客户数', ...rows].join('\n'));
    const sheets = bodiesOf(await readForms(text(people), csv, 'target')) as { entries: unknown[] }[];
    expect(sheets.map(({ entries }) => entries.length)).toEqual([200, 200, 1]);
    expect(complaintsOf(await readForms(text([...people, '2026,p0,1,1']), csv, 'target'))).toEqual([
      'A403 named-twice',
    ]);
  });
});

describe('a file', () => {
  const oversized = 33 * 1024 * 1024;
  const bomb = Buffer.alloc(8 * 1024 * 1024, ' ');

  it.each<[string, () => Buffer, string]>([
    ['that is empty', () => Buffer.alloc(0), 'sheet-unreadable'],
    ['that is no archive', () => Buffer.from('not a zip'), 'sheet-unreadable'],
    ['that breaks off', () => rawWorkbook({ worksheet: leaves(LEAVE) }).subarray(0, -40), 'sheet-unreadable'],
    ['that is another archive', () => zipOf([{ name: 'a.txt', content: 'a' }]), 'sheet-unreadable'],
    ['of the old format, or encrypted', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'sheet-protected'],
    [
      'with an encrypted part',
      () => rawWorkbook({ worksheet: leaves(LEAVE), as: { isEncrypted: true } }),
      'sheet-protected',
    ],
    [
      'with macros',
      () => rawWorkbook({ worksheet: leaves(LEAVE), others: [{ name: 'xl/vbaProject.bin', content: '' }] }),
      'sheet-has-macros',
    ],
    ['of more than 4 MB', () => Buffer.alloc(4 * 1024 * 1024 + 1), 'sheet-too-large'],
    ['that declares a bomb', () => rawWorkbook({ worksheet: '', as: { declaredBytes: oversized } }), 'sheet-too-large'],
    [
      'that is a bomb and denies it',
      () => rawWorkbook({ worksheet: '', as: { content: bomb, declaredBytes: 100 } }),
      'sheet-unreadable',
    ],
    [
      'with a bomb that nothing asks for',
      () => rawWorkbook({ worksheet: leaves(), others: [{ name: 'xl/media/a.png', content: bomb }] }),
      'sheet-without-rows',
    ],
    [
      'with the same part twice',
      () => rawWorkbook({ worksheet: leaves(LEAVE), others: [{ name: 'xl/workbook.xml', content: '' }] }),
      'sheet-unreadable',
    ],
    [
      'with 2,000 parts',
      () =>
        rawWorkbook({
          worksheet: leaves(LEAVE),
          others: Array.from({ length: 2000 }, (_, at) => ({ name: `p${at}`, content: '' })),
        }),
      'sheet-too-large',
    ],
    ['with broken XML', () => rawWorkbook({ worksheet: '<sheetData><row>' }), 'sheet-unreadable'],
    [
      'with XML 1,000 deep',
      () => rawWorkbook({ worksheet: '<a>'.repeat(1000) + '</a>'.repeat(1000) }),
      'sheet-unreadable',
    ],
    [
      'with a thousand attributes',
      () => rawWorkbook({ worksheet: `<a ${Array.from({ length: 1000 }, (_, at) => `a${at}=""`).join(' ')}/>` }),
      'sheet-unreadable',
    ],
    [
      'with entities of its own',
      () =>
        rawWorkbook({ worksheet: '', as: { content: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>' } }),
      'sheet-unreadable',
    ],
    [
      'in UTF-16 inside',
      () => rawWorkbook({ worksheet: '', as: { content: Buffer.from('<worksheet/>', 'utf16le') } }),
      'sheet-unreadable',
    ],
    [
      'with cells out of place',
      () => rawWorkbook({ worksheet: '<sheetData><row r="x"/></sheetData>' }),
      'sheet-unreadable',
    ],
    [
      'with 10,000 columns',
      () => rawWorkbook({ worksheet: sheetData(Array.from({ length: 10_000 }, () => '<c><v>1</v></c>')) }),
      'sheet-too-large',
    ],
    [
      'with 20,003 rows',
      () => rawWorkbook({ worksheet: sheetData(...Array.from({ length: 20_003 }, () => ['<c><v>1</v></c>'])) }),
      'sheet-too-large',
    ],
    ['with nothing filled in', () => rawWorkbook({ worksheet: leaves() }), 'sheet-without-rows'],
    [
      'with sheets of other names',
      () => rawWorkbook({ worksheet: leaves(LEAVE), sheetName: '甲"/><sheet name="乙' }),
      'sheet-missing',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    const startedMs = performance.now();
    expect(complaintsOf(await readForms(bytes(), xlsx, 'leave'))).toEqual([code]);
    expect(performance.now() - startedMs).toBeLessThan(1000);
  });

  it.each([
    ['merged cells', `${leaves(LEAVE)}<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>`, ['A2 merged-cells']],
    ['a column that the form has not', sheetData([...LEAVE_HEADINGS, textCell('附件')], LEAVE), ['D1 unknown-column']],
    ['a column twice', sheetData([...LEAVE_HEADINGS, LEAVE_HEADINGS[0] ?? ''], LEAVE), ['D1 column-twice']],
    ['a column missing', sheetData(LEAVE_HEADINGS.slice(1), LEAVE), ['A1 column-missing']],
    ['a cell beside the columns', leaves([...LEAVE, textCell('x')]), ['D2 unknown-column']],
  ])('with %s is refused', async (_, worksheet, complaints) => {
    expect(complaintsOf(await read({ worksheet }))).toEqual(complaints);
  });

  it.each([
    ['a million columns wide on paper', '<cols><col min="1" max="999999999"/></cols>'],
    [
      'with drop-downs over every cell',
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>',
    ],
  ])('%s costs nothing', async (_, extra) => {
    expect(bodiesOf(await read({ worksheet: `${extra}${leaves(LEAVE)}` }))).toEqual([leave]);
  });

  it('with a thousand wrong cells tells a hundred of them', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `明天,后天,${at}`);
    expect(complaintsOf(await readText(CSV_HEADINGS, ...rows))).toHaveLength(100);
  });
});

describe('a CSV file', () => {
  const text = `${CSV_HEADINGS}\r\n2026-11-24,2026-11-25,体检\r\n`;
  const gb18030 = Buffer.concat([
    Buffer.from('bfaacabcc8d52cbde1caf8c8d52ccac2d3c90a', 'hex'),
    Buffer.from('2026-11-24,2026-11-25,'),
    Buffer.from('cce5bcec', 'hex'),
  ]);

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', gb18030],
  ])('may be in %s', async (_, bytes) => {
    expect(bodiesOf(await readForms(bytes, csv, 'leave'))).toEqual([leave]);
  });

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'sheet-encoding'],
    ['UTF-16 without a mark', Buffer.from('a,b\n', 'utf16le'), 'sheet-encoding'],
    ['neither UTF-8 nor GB18030', Buffer.from([0xff, 0xff, 0x41]), 'sheet-encoding'],
    ['what was UTF-8 once, its bytes lost on the way', Buffer.from(`${text}\ufffd`), 'sheet-encoding'],
    ['an open quotation', Buffer.from('a,"b\n'), 'sheet-unreadable'],
    ['4 MB of commas', Buffer.alloc(4_000_000, ','), 'sheet-too-large'],
    ['a million lines', Buffer.from('a\n'.repeat(1_000_000)), 'sheet-too-large'],
  ])('may not be in %s', async (_, bytes, code) => {
    expect(complaintsOf(await readForms(bytes, csv, 'leave'))).toEqual([code]);
  });

  it('exported by us is read as it was meant', async () => {
    expect(bodiesOf(await readText(CSV_HEADINGS, "2026-11-24,2026-11-25,'=1+1"))).toEqual([
      { ...leave, reason: '=1+1' },
    ]);
  });
});
