import type { LedgerFault } from '../../shared/domain/ledger/verify-ledger.ts';

/** Said of the first broken entry. */
export const FAULT_TEXTS: Readonly<Record<LedgerFault, string>> = {
  'not-an-entry': 'is no ledger entry',
  'other-ledger': 'belongs to another ledger',
  sequence: 'does not have the next sequence number',
  'previous-hash': 'does not follow the entry before it',
  content: 'is not what its hash was made of',
  missing: 'is missing',
  unannounced: 'stands behind the head of the ledger',
  rewritten: 'is not the one of the older copy',
};
