/** A sheet as it was filled in, before its columns say what the cells mean. */

/** Nothing that people fill in by hand is larger; nothing larger fits into the time of one request. */
export const SHEET_LIMITS = {
  bytes: 4 * 1024 * 1024,
  inflatedBytes: 32 * 1024 * 1024,
  /** Filled in, the headings and the example among them. */
  rows: 20_002,
  columns: 100,
  cells: 400_000,
} as const;

/** A formula without a result, or with an error for one. */
export const CELL_IN_ERROR = Symbol('cell in error');

export type RawCell = string | number | boolean | typeof CELL_IN_ERROR;

export interface GridRow {
  /** As the spreadsheet counts: the first is 1. */
  readonly number: number;
  /** Those that hold something, by column; the first is 1. */
  readonly cells: ReadonlyMap<number, RawCell>;
}

export interface Grid {
  /** Null for a CSV file. */
  readonly sheet: string | null;
  /** Those that hold something, downwards. */
  readonly rows: readonly GridRow[];
  /** The first cell of each merged range. */
  readonly merged: readonly string[];
  /** The day number of its serial date 0 (0 is 1970-01-01). */
  readonly serialEpochDay: number;
}

/** A file that is no sheet we read: caught where reading begins, where it becomes a refusal. */
export class SheetFault extends Error {
  readonly code: SheetRefusal;

  constructor(code: SheetRefusal) {
    super(code);
    this.code = code;
  }
}

/** Why a file is refused whole. */
export type SheetRefusal =
  | 'sheet-expected'
  | 'sheet-unreadable'
  | 'sheet-protected'
  | 'sheet-has-macros'
  | 'sheet-too-large'
  | 'sheet-encoding'
  | 'sheet-missing'
  | 'sheet-of-another-form'
  | 'sheet-outdated'
  | 'sheet-without-rows';

/** Collects the cells of a sheet, as long as there are not too many. */
export class GridBuilder {
  readonly #rows = new Map<number, Map<number, RawCell>>();
  #cells = 0;

  /** @throws SheetFault beyond the limits. A cell that holds nothing is none. */
  set(row: number, column: number, value: RawCell): void {
    if (value === '') return;
    const cells = this.#rows.get(row) ?? new Map<number, RawCell>();
    this.#rows.set(row, cells);
    cells.set(column, value);
    this.#cells += 1;
    if (column > SHEET_LIMITS.columns || this.#rows.size > SHEET_LIMITS.rows || this.#cells > SHEET_LIMITS.cells) {
      throw new SheetFault('sheet-too-large');
    }
  }

  rows(): GridRow[] {
    return [...this.#rows].map(([number, cells]) => ({ number, cells })).sort((a, b) => a.number - b.number);
  }
}

const LETTERS = 26;

/** 1 → `A`, 28 → `AB`. */
export const columnLetters = (column: number): string => {
  const last = (column - 1) % LETTERS;
  const rest = (column - 1 - last) / LETTERS;
  return `${rest === 0 ? '' : columnLetters(rest)}${String.fromCharCode(65 + last)}`;
};

const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** `D7` → row 7, column 4; null where it is no reference. */
export const placeOfReference = (reference: string): { readonly row: number; readonly column: number } | null => {
  const [, letters, row] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
};
