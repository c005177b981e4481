import { digestOf } from '../domain/facts/digest.ts';
import type { Ruling } from '../domain/judgement.ts';
import { epochMsOf, printEpochMs } from '../domain/time/instant.ts';
import type { LedgerStore } from '../ports/ledger-store.ts';

export interface StandingRuling {
  readonly ruling: Ruling;
  /** The entry that brought it: its sequence number, and the logical time of the run that appended it. */
  readonly entry: { readonly sequence: number; readonly recordedAt: string };
}

/** What the entries of a month's ledger add up to. */
export const standingRulings = async (
  ledger: Pick<LedgerStore, 'read'>,
  departmentId: string,
  month: string,
): Promise<readonly StandingRuling[]> => {
  const standing = new Map<string, StandingRuling>();
  for await (const { sequence, cause, added, reversed } of ledger.read(departmentId, month)) {
    const entry = { sequence, recordedAt: printEpochMs(epochMsOf(cause.logicalTime)) };
    for (const ruling of reversed) standing.delete(digestOf(ruling));
    for (const ruling of added) standing.set(digestOf(ruling), { ruling, entry });
  }
  return [...standing.values()];
};
