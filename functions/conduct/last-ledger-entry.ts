import { addMonths } from '../../shared/domain/facts/months.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';

/**
 * The last entry, by logical time, from before an instant of a month: of that month's ledger or of the one before, which
 * is drafted and closed in it. Null when there is none.
 */
export const lastLedgerEntry = async (
  ledger: Pick<LedgerStore, 'read'>,
  departmentId: string,
  month: string,
  beforeMs: number,
): Promise<LedgerEntry | null> => {
  let last: LedgerEntry | null = null;
  for (const one of [addMonths(month, -1), month]) {
    for await (const entry of ledger.read(departmentId, one)) {
      const at = epochMsOf(entry.cause.logicalTime);
      if (at < beforeMs && (last === null || at >= epochMsOf(last.cause.logicalTime))) last = entry;
    }
  }
  return last;
};
