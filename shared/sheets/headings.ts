import type { Column, Form } from '../contracts/forms/form.ts';
import type { FieldError } from '../contracts/http/field-errors.ts';
import type { Texts } from '../contracts/problems.ts';
import { normalisedName } from '../domain/names/normalised-name.ts';
import { NOTE_HEADING } from './form-sheet.ts';
import { type Grid, columnLetters } from './grid.ts';

/** Where the columns of a form stand in a sheet, counted from 1. */
export interface Headings {
  /** Of the fields of the body, and of those of a line. */
  readonly own: ReadonlyMap<Column, number>;
  readonly lines: ReadonlyMap<Column, number>;
  readonly note: number | null;
  /** In the row of the headings. */
  readonly row: number;
}

/** Whether a text is the heading, in either language. */
export const namedBy = (text: string, heading: Texts): boolean =>
  Object.values(heading).some((name) => normalisedName(name) === normalisedName(text));

/**
 * The headings of a sheet, in either language and any order, and what is wrong with them. Columns that `isOptional` may
 * be left out.
 */
export const readHeadings = (
  grid: Grid,
  { columns, lines }: Form,
  isOptional: (column: Column) => boolean,
): { readonly headings: Headings; readonly errors: readonly FieldError[] } => {
  const all = [...columns, ...(lines?.columns ?? [])];
  const [row = { number: 1, cells: new Map<number, never>() }] = grid.rows;
  const found = new Map<Column, number>();
  const errors: FieldError[] = [];
  let note: number | null = null;
  const complain = (code: FieldError['code'], at: number, heading: Texts | null = null): void => {
    const cell = `${columnLetters(at)}${row.number}`;
    errors.push({ pointer: '', code, place: { sheet: grid.sheet, cell, heading } });
  };
  for (const [at, raw] of row.cells) {
    const column = all.find(({ heading }) => namedBy(String(raw), heading));
    if (column !== undefined && found.has(column)) complain('column-twice', at);
    else if (column !== undefined) found.set(column, at);
    else if (note === null && namedBy(String(raw), NOTE_HEADING)) note = at;
    else complain('unknown-column', at);
  }
  for (const column of all.filter((one) => !found.has(one) && !isOptional(one))) {
    complain('column-missing', 1, column.heading);
  }
  const placed = (of: readonly Column[]) =>
    new Map(of.flatMap((column): [Column, number][] => [[column, found.get(column) ?? 0]]).filter(([, at]) => at > 0));
  return { headings: { own: placed(columns), lines: placed(lines?.columns ?? []), note, row: row.number }, errors };
};
