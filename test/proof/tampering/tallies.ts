import { hash } from 'node:crypto';
import { parseExport } from '../../../commands/departments/parse-export.ts';
import { verifyExport } from '../../../functions/departments/verify-export.ts';
import type { LedgerExport } from '../../../shared/contracts/ledger-export.ts';
import type { LedgerVerdict } from '../../../shared/domain/ledger/verify-ledger.ts';

/** What came of a number of trials. */
export class Tally {
  tried = 0;
  found = 0;
  /** Found, and the first broken entry is the right one. */
  named = 0;

  /** `sequence`: the entry that is to be named; a verdict of null: the file was refused as a whole. */
  count(verdict: LedgerVerdict | null, sequence: number): void {
    this.tried += 1;
    if (verdict?.outcome === 'intact') return;
    this.found += 1;
    if (verdict === null || verdict.sequence === sequence) this.named += 1;
  }
}

export const nativeSha256 = (text: string): string => hash('sha256', text, 'hex');

/** What `verify-ledger` says of an export of one ledger. */
export const verdictOf = async (
  ledgers: LedgerExport,
  older: LedgerExport = { ledgers: [] },
): Promise<LedgerVerdict> => {
  const [report] = await verifyExport(ledgers, older, nativeSha256);
  if (report === undefined) throw new Error('an export without a ledger');
  return report.verdict;
};

/** As `verify-ledger` reads a file; null where it takes it for no export. */
export const readExport = (text: string): LedgerExport | null => {
  const parsed = parseExport(text);
  return parsed.ok ? parsed.ledgers : null;
};
