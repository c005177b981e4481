import { checkLink, firstLink, linkAfter, type ChainFault, type ChainLink } from './chain.ts';

/** Where a ledger stood when it was exported: without it, entries cut off the end could not be missed. */
export interface LedgerHead {
  readonly sequence: number;
  readonly hash: string;
}

export type LedgerVerdict =
  | { readonly outcome: 'intact'; readonly head: LedgerHead }
  /** `sequence` is that of the first entry that is not what the chain expects there. */
  | { readonly outcome: 'broken'; readonly sequence: number; readonly fault: ChainFault | 'missing' | 'unannounced' };

type Entries = Iterable<unknown> | AsyncIterable<unknown>;

/**
 * Follows the chain of a department's month from its genesis hash, one entry at a time, and names the first that is
 * broken. With a head: `missing` where the entries end before it, `unannounced` where they go on after it.
 */
export const verifyLedger = async (
  ledger: Pick<ChainLink, 'departmentId' | 'month'>,
  entries: Entries,
  head?: LedgerHead,
): Promise<LedgerVerdict> => {
  let next = firstLink(ledger.departmentId, ledger.month);
  for await (const entry of entries) {
    const { sequence } = next;
    if (head !== undefined && sequence > head.sequence) return { outcome: 'broken', sequence, fault: 'unannounced' };
    const check = checkLink(entry, next);
    if ('fault' in check) return { outcome: 'broken', sequence, fault: check.fault };
    next = linkAfter(check.link);
  }
  const reached: LedgerHead = { sequence: next.sequence - 1, hash: next.previousHash };
  if (head === undefined) return { outcome: 'intact', head: reached };
  if (reached.sequence < head.sequence) return { outcome: 'broken', sequence: next.sequence, fault: 'missing' };
  if (reached.hash !== head.hash) return { outcome: 'broken', sequence: reached.sequence, fault: 'content' };
  return { outcome: 'intact', head: reached };
};
