import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../support/read-workbook.ts';
import { csvOf } from '../../../shared/sheets/csv.ts';
import { readCsv } from '../../../shared/sheets/read-csv.ts';
import { xlsxOf } from '../../../shared/sheets/xlsx.ts';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u3000=1', '\u200b=1', '＝1', '﹢1'];
const CREATED_AT_MS = 1_795_000_000_000;

describe('a CSV file', () => {
  it('begins with the byte order mark of UTF-8 and ends its lines with CRLF', () => {
    expect(csvOf({ headings: ['姓名', '按时'], rows: [['王芳', '是']] })).toEqual(
      Buffer.from('\ufeff姓名,按时\r\n王芳,是\r\n'),
    );
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csvOf({ headings: ['a'], rows: [['一,二'], ['说"好"'], ['上\n下']] }).toString()).toBe(
      '\ufeffa\r\n"一,二"\r\n"说""好"""\r\n"上\n下"\r\n',
    );
  });

  it.each(FORMULAS)('makes a text of %j', (text) => {
    const [, line = ''] = csvOf({ headings: ['a'], rows: [[text]] })
      .toString()
      .split('\r\n');
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });
});

describe('what a CSV file quotes', () => {
  it.each(FORMULAS)('is read again as it was: %j', (text) => {
    const { rows } = readCsv(csvOf({ headings: ['a'], rows: [[text]] }));
    expect(rows[1]?.cells.get(1)).toBe(text);
  });

  it.each(["'王芳", "''=1", ' 王芳', '1+1'])('is none of %j', (text) => {
    expect(csvOf({ headings: ['a'], rows: [[text]] }).toString()).toBe(`\ufeffa\r\n${text}\r\n`);
  });
});

describe('an xlsx file', () => {
  it('carries no time of writing: the same tables are the same bytes', async () => {
    const bytes = await xlsxOf([{ name: 'lists', headings: ['列'], rows: [['甲']] }], CREATED_AT_MS);
    const LOCAL_HEADER = Buffer.from([0x50, 0x4b, 3, 4]);
    const starts: number[] = [];
    for (let at = bytes.indexOf(LOCAL_HEADER); at !== -1; at = bytes.indexOf(LOCAL_HEADER, at + 1)) starts.push(at);
    expect(starts.length).toBeGreaterThan(5);
    const MIDNIGHT = 0;
    const FIRST_OF_1980 = 0x21;
    for (const start of starts) {
      expect([bytes.readUInt16LE(start + 10), bytes.readUInt16LE(start + 12)]).toEqual([MIDNIGHT, FIRST_OF_1980]);
    }
  });

  const read = async (cells: readonly (string | number | null)[]) => {
    const bytes = await xlsxOf([{ name: 'daily-logs', headings: cells.map(() => '列'), rows: [cells] }], CREATED_AT_MS);
    const workbook = await workbookOf(bytes);
    return workbook.worksheets[0]?.getRow(2);
  };

  it('holds texts, numbers and blanks as what they are', async () => {
    const row = await read(['王芳', 3.25, null]);
    expect([row?.getCell(1).value, row?.getCell(2).value, row?.getCell(3).value]).toEqual(['王芳', 3.25, null]);
  });

  it('holds no formula', async () => {
    const row = await read(FORMULAS);
    for (const [index] of FORMULAS.entries()) expect(row?.getCell(index + 1).type).toBe(ExcelJS.ValueType.String);
  });
});
