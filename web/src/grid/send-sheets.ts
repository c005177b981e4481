import type { Receipts } from '../../../shared/contracts/http/receipt.ts';
import type { Answer, Failure } from '../api/answer.ts';
import { type CellId, cellKey } from './changes.ts';

/** An entry to send, with the cells that it comes from by the names of its fields. */
export interface SheetEntry<Value> {
  readonly value: Value;
  readonly cells: Readonly<Record<string, CellId>>;
}

/** What goes to one operation. */
export interface Sheet {
  readonly entries: readonly SheetEntry<unknown>[];
  /** Sends the entries from a place up to another. */
  readonly send: (from: number, to: number) => Promise<Answer<Receipts>>;
}

export const sheetOf = <Value>(
  entries: readonly SheetEntry<Value>[],
  send: (values: Value[]) => Promise<Answer<Receipts>>,
): Sheet => ({ entries, send: (from, to) => send(entries.slice(from, to).map(({ value }) => value)) });

/** What became of the cells that were sent. */
export interface SheetReport {
  readonly saved: readonly CellId[];
  /** When the last of them was received. */
  readonly receivedAt: string | null;
  /** Why a cell was refused, by its key. */
  readonly refused: ReadonlyMap<string, string>;
  /** Why something could not be saved, where that is no cell's fault alone. */
  readonly failure: Failure | null;
}

/** The most entries that an operation takes at once. */
const MOST_ENTRIES = 200;

const cellsOf = ({ cells }: SheetEntry<unknown>): readonly CellId[] => Object.values(cells);

function refusedCells(entries: readonly SheetEntry<unknown>[], failure: Failure): ReadonlyMap<string, string> {
  if (failure.outcome !== 'refused') return new Map();
  return new Map(
    failure.problem.errors.flatMap(({ pointer, detail }) => {
      const [, , place, field = ''] = pointer.split('/');
      const entry = entries[Number(place)];
      if (entry === undefined || place === undefined) return [];
      const cell = entry.cells[field];
      return (cell === undefined ? cellsOf(entry) : [cell]).map((one) => [cellKey(one), detail] as const);
    }),
  );
}

/** Sends sheets one after the other; an operation keeps all entries it is sent, or refuses them as a whole. */
export async function sendSheets(sheets: readonly Sheet[]): Promise<SheetReport> {
  const saved: CellId[] = [];
  const refused = new Map<string, string>();
  let receivedAt: string | null = null;
  let failure: Failure | null = null;
  for (const { entries, send } of sheets) {
    for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
      const sent = entries.slice(from, from + MOST_ENTRIES);
      const answer = await send(from, from + MOST_ENTRIES);
      if (answer.outcome === 'ok') {
        saved.push(...sent.flatMap(cellsOf));
        receivedAt = answer.value.receipts.at(-1)?.receivedAt ?? receivedAt;
      } else {
        failure = answer;
        for (const [key, detail] of refusedCells(sent, answer)) refused.set(key, detail);
      }
    }
  }
  return { saved, receivedAt, refused, failure };
}
