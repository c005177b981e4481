import { quotedFormula } from '../../../shared/sheets/formula.ts';

type Cell = string | number | null;

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = quotedFormula(cell ?? '');
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. */
export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[header, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;

export const csvFile = (header: readonly string[], rows: readonly (readonly Cell[])[]): Blob =>
  new Blob([csvText(header, rows)], { type: 'text/csv;charset=utf-8' });
