import { compareAwards } from '../domain/awards/award-order.ts';
import type { MonthAward } from '../domain/judgement.ts';
import { identityOf } from '../domain/ledger/difference.ts';
import type { LedgerStore } from '../ports/ledger-store.ts';

/** The awards that the entries of a month's ledger add up to, in the order of the judgement; none before the close. */
export const standingAwards = async (
  ledger: Pick<LedgerStore, 'read'>,
  departmentId: string,
  month: string,
): Promise<readonly MonthAward[]> => {
  const standing = new Map<string, MonthAward>();
  for await (const { awards } of ledger.read(departmentId, month)) {
    for (const award of awards?.withdrawn ?? []) standing.delete(identityOf(award));
    for (const award of awards?.granted ?? []) standing.set(identityOf(award), award);
  }
  return [...standing.values()].sort(compareAwards);
};
