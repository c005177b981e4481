import type { Temporal } from 'temporal-polyfill';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { findByJudging, noNotices } from './judge-month.ts';
import { recordRun, type RecordRunDeps } from './record-run.ts';

export interface JudgeMonthsDeps extends RecordRunDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** Judges the months (`YYYY-MM`) of an imported department, earliest first, without telling anybody. */
export const judgeMonths = async (
  deps: JudgeMonthsDeps,
  departmentId: string,
  months: readonly string[],
  asOf: Temporal.Instant,
): Promise<void> => {
  const file = await deps.departments.read(departmentId);
  if (file === undefined) throw new Error(`no department ${departmentId}`);
  const cause = { kind: 'import', logicalTime: printInstant(asOf) } as const;
  for (const month of months.toSorted()) {
    await recordRun(deps, { file, month, cause, asOf, logicalTime: asOf, find: findByJudging(month, noNotices) });
  }
};
