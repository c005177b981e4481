import { compareAwards } from '../domain/awards/award-order.ts';
import type { MonthAward } from '../domain/judgement.ts';
import type { LedgerEntry } from '../domain/ledger/entry.ts';
import { identityOf } from '../domain/ledger/difference.ts';

/** The awards that the entries of a month's ledger, in their order, add up to, in that of the judgement; none before the close. */
export const standingAwards = async (
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
): Promise<readonly MonthAward[]> => {
  const standing = new Map<string, MonthAward>();
  for await (const { awards } of entries) {
    for (const award of awards?.withdrawn ?? []) standing.delete(identityOf(award));
    for (const award of awards?.granted ?? []) standing.set(identityOf(award), award);
  }
  return [...standing.values()].sort(compareAwards);
};
