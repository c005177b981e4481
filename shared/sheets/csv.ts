import { stringify } from 'csv-stringify/sync';
import { quotedFormula } from './formula.ts';
import type { ListTable } from './list-table.ts';
import type { Cell } from './table-of.ts';

const written = (cell: Cell): Cell => (typeof cell === 'string' ? quotedFormula(cell) : cell);

/** UTF-8 with a byte order mark and CRLF, as spreadsheet programs expect; what they would take for a formula is quoted. */
export const csvOf = ({ headings, rows }: ListTable): Buffer =>
  Buffer.from(
    stringify(
      [headings, ...rows].map((row) => row.map(written)),
      {
        bom: true,
        quoted_match: /[\r\n]/,
        record_delimiter: '\r\n',
      },
    ),
  );
