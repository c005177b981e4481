import { canonicalJson } from '../facts/canonical-json.ts';
import { digestOf, sha256Hex } from '../facts/digest.ts';
import type { LedgerEntry } from './entry.ts';

/** The part of an entry that makes the chain. */
export type ChainLink = Pick<LedgerEntry, 'departmentId' | 'month' | 'sequence' | 'previousHash' | 'hash'>;

/** What the next entry of a ledger must be. */
export type NextLink = Omit<ChainLink, 'hash'>;

/** What is wrong with an entry, the first of these that applies. */
export type ChainFault = 'not-an-entry' | 'other-ledger' | 'sequence' | 'previous-hash' | 'content';

/** What stands before the first entry of a department's month. */
export const genesisHash = (departmentId: string, month: string): string =>
  digestOf({ ledger: 'baifang.v1', departmentId, month });

export const firstLink = (departmentId: string, month: string): NextLink => ({
  departmentId,
  month,
  sequence: 1,
  previousHash: genesisHash(departmentId, month),
});

export const linkAfter = ({ departmentId, month, sequence, hash }: ChainLink): NextLink => ({
  departmentId,
  month,
  sequence: sequence + 1,
  previousHash: hash,
});

/** SHA-256 (hex) of a text. */
export type Sha256 = (text: string) => string;

/** SHA-256 over the canonical JSON of everything in an entry but its hash. */
const hashOf = (entry: object, sha256: Sha256 = sha256Hex): string =>
  sha256(canonicalJson({ ...entry, hash: undefined }));

/** What JSON cannot say (half a character, a number beyond all) no entry was ever made of. */
const isHashed = (entry: ChainLink, sha256: Sha256): boolean => {
  try {
    return hashOf(entry, sha256) === entry.hash;
  } catch {
    return false;
  }
};

export const sealEntry = (entry: Omit<LedgerEntry, 'hash'>): LedgerEntry => ({ ...entry, hash: hashOf(entry) });

const isLink = (value: unknown): value is ChainLink =>
  typeof value === 'object' &&
  value !== null &&
  'departmentId' in value &&
  'month' in value &&
  'sequence' in value &&
  'previousHash' in value &&
  'hash' in value &&
  typeof value.hash === 'string';

/** The hash that an entry says it has; empty where there is none. */
export const hashIn = (value: unknown): string => (isLink(value) ? value.hash : '');

export type LinkCheck = { readonly link: ChainLink } | { readonly fault: ChainFault };

/** Whether a value is the entry that the chain expects next. */
export const checkLink = (value: unknown, next: NextLink, sha256: Sha256 = sha256Hex): LinkCheck => {
  if (!isLink(value)) return { fault: 'not-an-entry' };
  if (value.departmentId !== next.departmentId || value.month !== next.month) return { fault: 'other-ledger' };
  if (value.sequence !== next.sequence) return { fault: 'sequence' };
  if (value.previousHash !== next.previousHash) return { fault: 'previous-hash' };
  return isHashed(value, sha256) ? { link: value } : { fault: 'content' };
};
