import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import { type LedgerVerdict, verifyLedger } from '../../../shared/domain/ledger/verify-ledger.ts';

/** Well below what a hand notices. */
const LONGEST_BLOCK_MS = 12;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Hands out the entries with pauses in between, so that the page goes on answering however long the ledger is. */
async function* unhurried(entries: readonly LedgerEntry[]): AsyncGenerator<LedgerEntry> {
  let since = performance.now();
  for (const entry of entries) {
    if (performance.now() - since > LONGEST_BLOCK_MS) {
      await pause();
      since = performance.now();
    }
    yield entry;
  }
}

/** Follows the chain of the entries as they were read, here and not at the server. */
export const verify = (departmentId: string, month: string, entries: readonly LedgerEntry[]): Promise<LedgerVerdict> =>
  verifyLedger({ departmentId, month }, unhurried(entries));
