import { digestOf } from '../../shared/domain/facts/digest.ts';
import { keyOfContent, NO_PERSON } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';

/** A confirmation is about a month and nobody in particular, and there is one for a month. */
export const placeOfConfirmation = (departmentId: string, month: string): FactPlace => ({
  departmentId,
  month,
  type: 'month-confirmation',
  period: month,
  subject: NO_PERSON,
  key: keyOfContent(digestOf({ confirms: month })),
});

/** The entry that closed a month; null while none has. */
export const closingEntryOf = async (
  ledger: Pick<LedgerStore, 'read'>,
  departmentId: string,
  month: string,
): Promise<LedgerEntry | null> => {
  for await (const entry of ledger.read(departmentId, month)) if (entry.stage === 'closing') return entry;
  return null;
};
