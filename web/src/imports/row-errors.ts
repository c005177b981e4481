import type { Problem } from '../../../shared/contracts/problem.ts';
import { placeOf } from './cell-place.ts';

type SheetError = Problem['errors'][number];

/** What is wrong in one row of a sheet. */
export interface RowErrors {
  readonly row: number;
  /** By column; 0 for what no single cell is to blame for. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

/** Errors by row and column, downwards; those that name no cell apart. */
export function errorsByRow(errors: readonly SheetError[]): {
  readonly rows: readonly RowErrors[];
  readonly others: readonly string[];
} {
  const rows = new Map<number, Map<number, string[]>>();
  const others: string[] = [];
  for (const { cell, detail } of errors) {
    const place = cell === undefined ? null : placeOf(cell);
    if (place === null) {
      others.push(detail);
      continue;
    }
    const cells = rows.get(place.row) ?? new Map<number, string[]>();
    rows.set(place.row, cells.set(place.column, [...(cells.get(place.column) ?? []), detail]));
  }
  const sorted = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
  return { rows: sorted, others: [...new Set(others)] };
}
