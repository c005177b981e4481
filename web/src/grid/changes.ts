import { parseBlock } from './pasted-block.ts';
import type { Cursor } from './cursor.ts';

/** A cell by the ids of its row and column. */
export interface CellId {
  readonly row: string;
  readonly column: string;
}

export interface CellText extends CellId {
  readonly text: string;
}

/** What was typed and not saved yet, by the key of its cell. */
export type Changes = ReadonlyMap<string, string>;

export const cellKey = ({ row, column }: CellId): string => JSON.stringify([row, column]);

/** Full-width digits and signs of a Chinese keyboard are meant as the plain ones. */
export const plainText = (text: string): string => text.normalize('NFKC').trim();

/** What is typed over what is held: an emptied cell, or one that says again what is held, is no change. */
export function withTexts(changes: Changes, held: (cell: CellId) => string, texts: readonly CellText[]): Changes {
  const next = new Map(changes);
  for (const { text, ...cell } of texts) {
    const plain = plainText(text);
    if (plain === '' || plain === held(cell)) next.delete(cellKey(cell));
    else next.set(cellKey(cell), plain);
  }
  return next;
}

interface Sheet {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** A pasted block laid over the cells from the cursor on; what would lie outside is counted, not kept. */
export function laidOver(text: string, { row, column }: Cursor, { rows, columns }: Sheet) {
  const texts: CellText[] = [];
  let outside = 0;
  for (const [down, cells] of parseBlock(text).entries()) {
    for (const [across, cell] of cells.entries()) {
      const place = { row: rows[row + down], column: columns[column + across] };
      if (place.row === undefined || place.column === undefined) outside += 1;
      else texts.push({ row: place.row, column: place.column, text: cell });
    }
  }
  return { texts, outside };
}
