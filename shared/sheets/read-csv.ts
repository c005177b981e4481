import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { unquotedFormula } from './formula.ts';
import { type Grid, GridBuilder, SheetFault, SHEET_LIMITS } from './grid.ts';

const LONGEST_RECORD = 256 * 1024;
/** Cells that hold nothing are taken beyond the columns that may be filled in. */
const WIDEST_RECORD = 1000;
const BYTE_ORDER_MARK = '\ufeff';

const decoded = (bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Zeros are those of UTF-16, which passes for either encoding; the other stands where bytes were lost on the way. */
const LOST = /[\0\ufffd]/;

/** UTF-8, or what Excel writes in China. */
const textOf = (bytes: Uint8Array): string => {
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === null || LOST.test(text)) throw new SheetFault('sheet-encoding');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
};

/** A line of commas only is not read to its end. */
const withinLimits = (cell: string, { index }: { readonly index: number }): string => {
  if (index >= WIDEST_RECORD) throw new SheetFault('sheet-too-large');
  return cell;
};

const recordsOf = (text: string): string[][] => {
  try {
    return parse(text, {
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
      to: SHEET_LIMITS.rows + 1,
      cast: withinLimits,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SheetFault(error.code === 'CSV_MAX_RECORD_SIZE' ? 'sheet-too-large' : 'sheet-unreadable');
  }
};

/** @throws SheetFault when the bytes are no CSV file (RFC 4180) in UTF-8 or GB18030, or it holds too much. */
export const readCsv = (bytes: Uint8Array): Grid => {
  const grid = new GridBuilder();
  for (const [index, record] of recordsOf(textOf(bytes)).entries()) {
    for (const [column, cell] of record.entries()) grid.set(index + 1, column + 1, unquotedFormula(cell));
  }
  return { sheet: null, rows: grid.rows(), merged: [], serialEpochDay: 0 };
};
