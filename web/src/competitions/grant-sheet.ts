import { type CellId, type Changes, cellKey } from '../grid/changes.ts';
import type { SheetEntry } from '../grid/send-sheets.ts';
import { fenOf } from '../language/money.ts';

interface Grant {
  readonly staffId: string;
  readonly amountFen: number;
}

const amountCell = (staffId: string): CellId => ({ row: staffId, column: 'amount' });

/** Above zero, in whole fen; undefined for what is no such sum. */
export function grantFen(text: string): number | undefined {
  const fen = fenOf(text);
  return fen === 0 ? undefined : fen;
}

/** The amounts that can be granted, in the order of the people. */
export const grantEntries = (staffIds: readonly string[], changes: Changes): readonly SheetEntry<Grant>[] =>
  staffIds.flatMap((staffId) => {
    const cell = amountCell(staffId);
    const amountFen = grantFen(changes.get(cellKey(cell)) ?? '');
    return amountFen === undefined ? [] : [{ value: { staffId, amountFen }, cells: { amountFen: cell } }];
  });
