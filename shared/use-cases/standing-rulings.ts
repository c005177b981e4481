import { digestOf } from '../domain/facts/digest.ts';
import type { Ruling } from '../domain/judgement.ts';
import { epochMsOf, printEpochMs } from '../domain/time/instant.ts';
import type { LedgerStore } from '../ports/ledger-store.ts';

export interface StandingRuling {
  /** SHA-256 (hex) of the ruling: names it within its month. */
  readonly id: string;
  readonly ruling: Ruling;
  /** The ledger entry that brought it, and the logical time of the run that appended it. */
  readonly entry: { readonly sequence: number; readonly recordedAt: string };
}

/** What the entries of a month's ledger add up to, by the ruling's id. */
export const standingRulings = async (
  ledger: Pick<LedgerStore, 'read'>,
  departmentId: string,
  month: string,
): Promise<ReadonlyMap<string, StandingRuling>> => {
  const standing = new Map<string, StandingRuling>();
  for await (const { sequence, cause, added, reversed } of ledger.read(departmentId, month)) {
    const entry = { sequence, recordedAt: printEpochMs(epochMsOf(cause.logicalTime)) };
    for (const ruling of reversed) standing.delete(digestOf(ruling));
    for (const ruling of added) {
      const id = digestOf(ruling);
      standing.set(id, { id, ruling, entry });
    }
  }
  return standing;
};
