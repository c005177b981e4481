import type { LedgerExport } from '../../shared/contracts/ledger-export.ts';
import { hashIn, type Sha256 } from '../../shared/domain/ledger/chain.ts';
import { type LedgerVerdict, verifyLedger } from '../../shared/domain/ledger/verify-ledger.ts';

export interface LedgerReport {
  readonly departmentId: string;
  readonly month: string;
  readonly verdict: LedgerVerdict;
}

type Ledger = LedgerExport['ledgers'][number];

const isOf =
  (ledger: Ledger) =>
  (other: Ledger): boolean =>
    other.departmentId === ledger.departmentId && other.month === ledger.month;

/**
 * Follows every ledger of an export. An older copy, intact itself, tells what a chain alone cannot: that it was hashed anew
 * from some entry on, or that a whole ledger is gone.
 */
export const verifyExport = async (
  { ledgers }: LedgerExport,
  older: LedgerExport,
  sha256: Sha256,
): Promise<readonly LedgerReport[]> => {
  const gone = older.ledgers.filter((copy) => !ledgers.some(isOf(copy))).map((copy) => ({ ...copy, entries: [] }));
  const reports: LedgerReport[] = [];
  for (const ledger of [...ledgers, ...gone]) {
    const { departmentId, month, head, entries } = ledger;
    const olderHashes = older.ledgers.find(isOf(ledger))?.entries.map(hashIn) ?? [];
    const verdict = await verifyLedger({ departmentId, month }, entries, { head, olderHashes, sha256 });
    reports.push({ departmentId, month, verdict });
  }
  return reports;
};
