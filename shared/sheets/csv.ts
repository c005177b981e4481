import { stringify } from 'csv-stringify/sync';
import type { ListTable } from './list-table.ts';

/**
 * UTF-8 with a byte order mark and CRLF, as spreadsheet programs expect. What they would take for a formula (a leading
 * `=`, `+`, `-`, `@`, tab or carriage return) is quoted with an apostrophe.
 */
export const csvOf = ({ headings, rows }: ListTable): Buffer =>
  Buffer.from(
    stringify([headings, ...rows], {
      bom: true,
      escape_formulas: true,
      quoted_match: /[\r\n]/,
      record_delimiter: '\r\n',
    }),
  );
