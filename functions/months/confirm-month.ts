import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import type { MonthConfirmation } from '../../shared/domain/months/month-confirmation.ts';
import { stageAt } from '../../shared/domain/months/month-stage.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { closingEntryOf, placeOfConfirmation } from './closing-found.ts';
import { readReviewWindow } from './review-window.ts';

export interface ConfirmMonthDeps extends FileFactDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'append' | 'get'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

export type ConfirmMonthOutcome = Outcome<
  Receipt,
  'invalid-request' | 'month-not-drafted' | 'month-closed' | 'idempotency-key-reused'
>;

/**
 * Says that a drafted month is right: the next run closes it. There is one confirmation for a month; confirming again,
 * whoever does it, gets the receipt of the first.
 */
export const confirmMonth = async (
  deps: ConfirmMonthDeps,
  { actor, charter, params: { month }, receivedAt }: Call<'confirm-month'>,
): Promise<ConfirmMonthOutcome> => {
  const place = placeOfConfirmation(actor.departmentId, month);
  const confirmed = await deps.facts.get(place);
  if (confirmed !== undefined) return done(issueReceipt(confirmed, await deps.receiptKey.read()));
  const window = await readReviewWindow(deps.departments, charter, month, actor.today);
  if (window.outcome === 'refused') return window;
  const closing = await closingEntryOf(deps.ledger.read(actor.departmentId, month));
  const stage = stageAt(window.value.review, receivedAt, closing !== null);
  if (stage === 'open') return refused('month-not-drafted');
  if (stage === 'closed') return refused('month-closed');
  const id = factIdOf(place);
  const fact: MonthConfirmation = { id, type: 'month-confirmation', month, receivedAt: printInstant(receivedAt) };
  const placed = { id, place, contentDigest: digestOf({ confirms: month }) };
  return fileFact(deps, { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt });
};
