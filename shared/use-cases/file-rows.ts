import type { Receipt } from '../contracts/http/receipt.ts';
import type { OperationId } from '../contracts/routes.ts';
import { factIdOf } from '../domain/facts/fact-place.ts';
import type { RecordedFact } from '../domain/facts/recorded-fact.ts';
import type { PlacedSubmission } from '../domain/submissions/place-submission.ts';
import { printInstant } from '../domain/time/instant.ts';
import type { Call } from '../ports/call.ts';
import type { FactRecord } from '../ports/fact-store.ts';
import { type FileFactDeps, fileFact } from './file-fact.ts';
import { inParallel } from './in-parallel.ts';

/** A row of a sheet about several people, and where it will stand. */
export interface PlacedRow {
  readonly placed: PlacedSubmission;
  /** The fact, once it is known how it is called and when it was received. */
  readonly factOf: (made: { readonly id: string; readonly receivedAt: string }) => RecordedFact;
}

export type FileRowsOutcome =
  /** In the order of the rows. */
  | { readonly outcome: 'filed'; readonly receipts: Receipt[] }
  /** Other content stands in the places of these rows (by index); unless it came at the same moment, nothing was kept. */
  | { readonly outcome: 'clash'; readonly rows: readonly number[] };

/** Stores answer in milliseconds; this many appends at once keep them busy and within their limits. */
const APPENDS_AT_ONCE = 16;

/**
 * Keeps the rows of a sheet, one conditional write each. `existing` is what stands in their months. Cut short by a crash,
 * the same sheet sent again finishes the work: its rows meet themselves.
 */
export const fileRows = async (
  deps: FileFactDeps,
  { actor, receivedAt }: Pick<Call<OperationId>, 'actor' | 'receivedAt'>,
  rows: readonly PlacedRow[],
  existing: readonly FactRecord[],
): Promise<FileRowsOutcome> => {
  const taken = takenPlaces(rows, existing);
  if (taken.length > 0) return { outcome: 'clash', rows: taken };
  const receipts: Receipt[] = [];
  const overtaken: number[] = [];
  await inParallel(APPENDS_AT_ONCE, rows.entries(), async ([index, { placed, factOf }]) => {
    const fact = factOf({ id: placed.id, receivedAt: printInstant(receivedAt) });
    const filing = { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
    const filed = await fileFact(deps, filing);
    if (filed.outcome === 'done') receipts[index] = filed.value;
    else overtaken.push(index);
  });
  return overtaken.length > 0 ? { outcome: 'clash', rows: overtaken } : { outcome: 'filed', receipts };
};

const takenPlaces = (rows: readonly PlacedRow[], existing: readonly FactRecord[]): readonly number[] => {
  const digests = new Map(existing.map((record) => [factIdOf(record), record.contentDigest]));
  return rows.flatMap(({ placed }, index) => {
    const digest = digests.get(placed.id);
    return digest === undefined || digest === placed.contentDigest ? [] : [index];
  });
};
