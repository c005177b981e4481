import { Temporal } from 'temporal-polyfill';
import type { LedgerAppended } from '../../shared/contracts/events.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { deliverNotice, type DeliverNoticeDeps, type DeliveryOutcome } from './deliver-notice.ts';

export interface DeliverNoticesDeps extends DeliverNoticeDeps {
  readonly ledger: Pick<LedgerStore, 'get' | 'settle' | 'postpone'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/**
 * Sends the notices of a ledger entry, one mail each, and settles the entry once all of them are final; until then the entry
 * is announced again, where somebody's quiet hours have to end first then. `receivedAt`
 * is when the queue first handed out the message. Throws when there is no such entry or department.
 */
export const deliverNotices = async (
  deps: DeliverNoticesDeps,
  { departmentId, month, sequence, announcedAt }: LedgerAppended,
  receivedAt: Temporal.Instant,
): Promise<DeliveryOutcome> => {
  const entry = await deps.ledger.get(departmentId, month, sequence);
  if (entry === undefined) throw new Error(`no ledger entry ${departmentId} ${month} ${sequence}`);
  const outcomes = await deliverAll(deps, entry, { announcedAt: Temporal.Instant.from(announcedAt), receivedAt });
  if (outcomes.includes('unfinished')) return 'unfinished';
  if (outcomes.includes('in-flight')) return 'in-flight';
  const [next] = outcomes.filter((one) => typeof one === 'object').sort((a, b) => Temporal.Instant.compare(a, b));
  if (next !== undefined) {
    await deps.ledger.postpone(departmentId, month, sequence, next);
    return next;
  }
  await deps.ledger.settle(departmentId, month, sequence);
  return 'final';
};

const deliverAll = async (
  deps: DeliverNoticesDeps,
  entry: LedgerEntry,
  times: { readonly announcedAt: Temporal.Instant; readonly receivedAt: Temporal.Instant },
): Promise<readonly DeliveryOutcome[]> => {
  if (entry.notices.length === 0) return [];
  const department = await deps.departments.read(entry.departmentId);
  if (department === undefined) throw new Error(`no department ${entry.departmentId}`);
  const outcomes: DeliveryOutcome[] = [];
  for (const notice of entry.notices) {
    outcomes.push(await deliverNotice(deps, { notice, department, month: entry.month, ...times }));
  }
  return outcomes;
};
