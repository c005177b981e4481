/** A cell by its place. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** What a key asks of the cursor. `next` and `previous` go on in the neighbouring row at a row's end. */
export type Move = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'row-start' | 'row-end' | 'first' | 'last';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
};

/** By the keys of the ARIA grid pattern; Tab goes to the next cell, as in a spreadsheet. */
export function moveOf({ key, shiftKey, ctrlKey, metaKey }: Key): Move | undefined {
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  if ((ctrlKey || metaKey) && key === 'Home') return 'first';
  if ((ctrlKey || metaKey) && key === 'End') return 'last';
  return MOVES[key];
}

const within = (place: number, count: number) => Math.min(Math.max(place, 0), count - 1);

/** Where a move leads; undefined where it leads out of the grid, as only `next` and `previous` can. */
export function moved({ row, column }: Cursor, move: Move, { rows, columns }: GridSize): Cursor | undefined {
  const place = row * columns + column + (move === 'next' ? 1 : -1);
  switch (move) {
    case 'up':
      return { row: within(row - 1, rows), column };
    case 'down':
      return { row: within(row + 1, rows), column };
    case 'left':
      return { row, column: within(column - 1, columns) };
    case 'right':
      return { row, column: within(column + 1, columns) };
    case 'row-start':
      return { row, column: 0 };
    case 'row-end':
      return { row, column: columns - 1 };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: rows - 1, column: columns - 1 };
    case 'next':
    case 'previous':
      if (place < 0 || place >= rows * columns) return undefined;
      return { row: Math.floor(place / columns), column: place % columns };
  }
}
