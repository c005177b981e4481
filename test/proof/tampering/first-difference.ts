import { isDeepStrictEqual } from 'node:util';
import type { FiledLedger } from './exported.ts';

/**
 * The sequence number of the first entry in which a tampered ledger differs from the real one, worked out by comparing and
 * without any hash; null where both say the same.
 */
export const firstDifference = (real: FiledLedger, tampered: FiledLedger): number | null => {
  const { head, entries } = tampered;
  const isRenamed = tampered.departmentId !== real.departmentId || tampered.month !== real.month;
  for (const [index, entry] of entries.entries()) {
    const sequence = index + 1;
    if (isRenamed || sequence > head.sequence || !isDeepStrictEqual(entry, real.entries[index])) return sequence;
  }
  if (entries.length < head.sequence || isRenamed) return entries.length + 1;
  return head.hash === real.entries[entries.length - 1]?.['hash'] ? null : entries.length;
};
