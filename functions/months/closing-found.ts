import { digestOf } from '../../shared/domain/facts/digest.ts';
import { keyOfContent, NO_PERSON } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';

/** A confirmation is about a month and nobody in particular, and there is one for a month. */
export const placeOfConfirmation = (departmentId: string, month: string): FactPlace => ({
  departmentId,
  month,
  type: 'month-confirmation',
  period: month,
  subject: NO_PERSON,
  key: keyOfContent(digestOf({ confirms: month })),
});

/** Of the entries of a month's ledger the one that closed it; null while none has. */
export const closingEntryOf = async (
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
): Promise<LedgerEntry | null> => {
  for await (const entry of entries) if (entry.stage === 'closing') return entry;
  return null;
};
