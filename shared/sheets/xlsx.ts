import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { ListTable } from './list-table.ts';
import type { Cell } from './table-of.ts';
import { zipOf } from './zip.ts';

export interface Sheet extends ListTable {
  /** At most 31 characters, none of `*?:\/[]`. */
  readonly name: string;
}

const WIDEST = 60;
const NARROWEST = 8;

/** Chinese characters take the room of two. */
const widthOf = (cell: Cell): number =>
  Array.from(String(cell ?? '')).reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);

export const columnWidth = (heading: string, cells: readonly Cell[]): number =>
  Math.min(WIDEST, [heading, ...cells].map(widthOf).reduce((a, b) => Math.max(a, b), NARROWEST) + 2);

/** Excel takes `_x000D_` for the character: such a text is escaped, and so is a carriage return, which XML loses. */
export const textForXlsx = (text: string): string =>
  text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');

const addSheet = (workbook: ExcelJS.Workbook, { name, headings, rows }: Sheet): void => {
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
};

/**
 * A workbook: on every sheet headings in bold that stay in view, and a filter on every column. Texts are texts, never
 * formulas. The same tables are the same bytes.
 */
export const xlsxOf = async (sheets: readonly Sheet[], createdAtMs: number): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(createdAtMs);
  for (const sheet of sheets) addSheet(workbook, sheet);
  // Its archive carries the time of writing: it is packed again without.
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipOf(new Map(Object.entries(parts)));
};
