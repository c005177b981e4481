const LETTERS = 26;
const CODE_BEFORE_A = 64;

/** `B5` → row 5, column 2; null for anything else. */
export function placeOf(cell: string): { readonly row: number; readonly column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(cell) ?? [];
  if (letters === undefined || row === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A, 0);
  return { row: Number(row), column };
}

/** 2 → `B`: a column without a heading is called as spreadsheets call it. */
export function lettersOf(column: number): string {
  const last = (column - 1) % LETTERS;
  const before = (column - 1 - last) / LETTERS;
  return (before === 0 ? '' : lettersOf(before)) + String.fromCharCode(CODE_BEFORE_A + 1 + last);
}
