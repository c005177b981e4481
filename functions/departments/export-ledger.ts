import type { Temporal } from 'temporal-polyfill';
import { addMonths, HORIZON_MONTHS, monthsThrough } from '../../shared/domain/facts/months.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import type { LedgerHead } from '../../shared/domain/ledger/verify-ledger.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';

export interface ExportLedgerDeps {
  readonly departments: Pick<DepartmentStore, 'readCharter'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

/** A department's ledger of a month, and where it stood: entries cut off its end later are missed. */
export interface ExportedLedger {
  readonly departmentId: string;
  readonly month: string;
  readonly head: LedgerHead;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Every ledger of a department that has entries, as it is stored, earliest month first; null when there is no such
 * department. `at` is the time of the export: it bounds the months to look at.
 */
export const exportLedger = async (
  deps: ExportLedgerDeps,
  departmentId: string,
  at: Temporal.Instant,
): Promise<readonly ExportedLedger[] | null> => {
  const charter = await deps.departments.readCharter(departmentId);
  if (charter === undefined) return null;
  const here = monthIn(charter.department, at);
  const ledgers: ExportedLedger[] = [];
  for (const month of monthsThrough(charter.firstMonth, addMonths(here, HORIZON_MONTHS))) {
    const entries = await Array.fromAsync(deps.ledger.read(departmentId, month));
    const last = entries.at(-1);
    if (last === undefined) continue;
    ledgers.push({ departmentId, month, head: { sequence: last.sequence, hash: last.hash }, entries });
  }
  return ledgers;
};
