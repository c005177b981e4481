import { sha256Hex } from '../facts/digest.ts';
import { checkLink, firstLink, linkAfter, type ChainFault, type ChainLink, type Sha256 } from './chain.ts';

/** Where a ledger stood when it was exported: without it, entries cut off the end could not be missed. */
export interface LedgerHead {
  readonly sequence: number;
  readonly hash: string;
}

export interface LedgerEvidence {
  readonly head?: LedgerHead;
  /** Of an older copy, entry by entry: without them, whoever changes an entry and hashes all from there on anew is not found. */
  readonly olderHashes?: readonly string[];
  /** Where the platform has a faster one. */
  readonly sha256?: Sha256;
}

export type LedgerFault = ChainFault | 'missing' | 'unannounced' | 'rewritten';

export type LedgerVerdict =
  | { readonly outcome: 'intact'; readonly head: LedgerHead }
  /** `sequence` is that of the first entry that is not what the chain expects there. */
  | { readonly outcome: 'broken'; readonly sequence: number; readonly fault: LedgerFault };

type Entries = Iterable<unknown> | AsyncIterable<unknown>;

/**
 * Follows the chain of a department's month from its genesis hash, one entry at a time, and names the first that is
 * broken. `missing`: the entries end before the head or the older copy does; `unannounced`: they go on after the head;
 * `rewritten`: the older copy has another entry there.
 */
export const verifyLedger = async (
  ledger: Pick<ChainLink, 'departmentId' | 'month'>,
  entries: Entries,
  { head, olderHashes = [], sha256 = sha256Hex }: LedgerEvidence = {},
): Promise<LedgerVerdict> => {
  const broken = (sequence: number, fault: LedgerFault): LedgerVerdict => ({ outcome: 'broken', sequence, fault });
  let next = firstLink(ledger.departmentId, ledger.month);
  for await (const entry of entries) {
    const { sequence } = next;
    if (head !== undefined && sequence > head.sequence) return broken(sequence, 'unannounced');
    const check = checkLink(entry, next, sha256);
    if ('fault' in check) return broken(sequence, check.fault);
    if (check.link.hash !== (olderHashes[sequence - 1] ?? check.link.hash)) return broken(sequence, 'rewritten');
    next = linkAfter(check.link);
  }
  const reached: LedgerHead = { sequence: next.sequence - 1, hash: next.previousHash };
  const announced = Math.max(head?.sequence ?? 0, olderHashes.length);
  if (reached.sequence < announced) return broken(next.sequence, 'missing');
  if (head !== undefined && reached.hash !== head.hash) return broken(reached.sequence, 'content');
  return { outcome: 'intact', head: reached };
};
