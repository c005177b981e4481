import { Temporal } from 'temporal-polyfill';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { ChangeStore, PendingChange } from '../../shared/ports/change-store.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import { outageNotices } from './outage-notices.ts';
import { findByJudging } from './judge-month.ts';
import { lookingBackFrom } from './looking-back.ts';
import { recordRun, type RecordRunDeps } from './record-run.ts';

export interface TakeInChangesDeps extends RecordRunDeps {
  readonly changes: Pick<ChangeStore, 'pending' | 'settle'>;
}

/**
 * Judges every month again that changes of roster, policy or calendar may concern, up to the current one, then takes them
 * off the `due` index. Nobody is told but of deadlines that an outage moved: those still to come have their own runs.
 */
export const takeInChanges = async (
  deps: TakeInChangesDeps,
  file: DepartmentFile,
  logicalTime: Temporal.Instant,
): Promise<void> => {
  const departmentId = file.department.id;
  const pending = await deps.changes.pending(departmentId);
  if (pending.length === 0) return;
  const asOf = lookingBackFrom(logicalTime, file);
  const cause = { kind: 'administration', logicalTime: printInstant(latestOf(pending)) } as const;
  const first = pending.map(({ fromMonth }) => fromMonth).reduce((a, b) => (b < a ? b : a));
  for (const month of monthsThrough(first, monthIn(file.department, asOf))) {
    const find = findByJudging(month, () => outageNotices(file, month, asOf));
    await recordRun(deps, { departmentId, month, cause, asOf, logicalTime, find });
  }
  await deps.changes.settle(pending);
};

const latestOf = (pending: readonly PendingChange[]): Temporal.Instant =>
  pending.map(({ changedAt }) => changedAt).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
