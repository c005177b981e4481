import { digestOf } from '../domain/facts/digest.ts';
import type { RulingItem } from '../contracts/http/rulings.ts';
import type { Ruling } from '../domain/judgement.ts';
import type { LedgerEntry } from '../domain/ledger/entry.ts';
import { epochMsOf, printEpochMs, printInstant } from '../domain/time/instant.ts';
import type { DepartmentTimes } from './department-times.ts';

export interface StandingRuling {
  /** SHA-256 (hex) of the ruling: names it within its month. */
  readonly id: string;
  readonly ruling: Ruling;
  /** The ledger entry that brought it, and the logical time of the run that appended it. */
  readonly entry: { readonly sequence: number; readonly recordedAt: string };
}

/** What the entries of a month's ledger, in their order, add up to, by the ruling's id. */
export const standingRulings = async (
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
): Promise<ReadonlyMap<string, StandingRuling>> => {
  const standing = new Map<string, StandingRuling>();
  for await (const { sequence, cause, added, reversed } of entries) {
    const entry = { sequence, recordedAt: printEpochMs(epochMsOf(cause.logicalTime)) };
    for (const ruling of reversed) standing.delete(digestOf(ruling));
    for (const ruling of added) {
      const id = digestOf(ruling);
      standing.set(id, { id, ruling, entry });
    }
  }
  return standing;
};

/** What lists show beside the rulings of a month. */
export interface BesideRulings {
  readonly times: Pick<DepartmentTimes, 'appealableUntil'>;
  readonly appeals: ReadonlyMap<string, NonNullable<RulingItem['appeal']>>;
}

/** As lists show it; `staffName` is null for a unit's ruling, and for somebody unknown. */
export const rulingItemOf = (
  { id, ruling, entry }: StandingRuling,
  staffName: string | null,
  { times, appeals }: BesideRulings,
): RulingItem => ({
  id,
  ...ruling,
  staffName,
  facts: [...ruling.facts],
  effects: [...ruling.effects],
  entry,
  appealableUntil: ruling.staffId === null ? null : printInstant(times.appealableUntil(entry.recordedAt)),
  appeal: appeals.get(id) ?? null,
});
