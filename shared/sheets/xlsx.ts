import ExcelJS from 'exceljs';
import type { Cell } from './table-of.ts';

export interface Sheet {
  /** At most 31 characters, none of `*?:\/[]`. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const WIDEST = 60;
const NARROWEST = 8;

/** Chinese characters take the room of two. */
const widthOf = (cell: Cell): number =>
  Array.from(String(cell ?? '')).reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);

export const columnWidth = (heading: string, cells: readonly Cell[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...[heading, ...cells].map(widthOf)) + 2);

/** Excel takes `_x000D_` for the character: such a text is escaped, and so is a carriage return, which XML loses. */
export const textForXlsx = (text: string): string =>
  text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');

/** A workbook of one sheet: headings in bold that stay in view, a filter on every column. Texts are texts, never formulas. */
export const xlsxOf = async ({ name, headings, rows }: Sheet, createdAtMs: number): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(createdAtMs);
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headings.map((header, index) => ({
    header,
    width: columnWidth(
      header,
      rows.map((row) => row[index] ?? null),
    ),
  }));
  sheet.addRows(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? textForXlsx(cell) : cell))));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: headings.length } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
