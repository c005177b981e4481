import type { Outcome } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';

/** What comes of filing a leave or an excuse. */
export type AbsenceOutcome = Outcome<
  Receipt,
  'other-department' | 'not-yours' | 'invalid-request' | 'idempotency-key-reused'
>;
