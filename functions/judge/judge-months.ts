import type { Temporal } from 'temporal-polyfill';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { findByJudging, noNotices } from './judge-month.ts';
import { recordRun, type RecordRunDeps } from './record-run.ts';

/** Judges the months (`YYYY-MM`) of an imported department, earliest first, without telling anybody. */
export const judgeMonths = async (
  deps: RecordRunDeps,
  departmentId: string,
  months: readonly string[],
  asOf: Temporal.Instant,
): Promise<void> => {
  const cause = { kind: 'import', logicalTime: printInstant(asOf) } as const;
  for (const month of months.toSorted()) {
    await recordRun(deps, {
      departmentId,
      month,
      cause,
      asOf,
      logicalTime: asOf,
      find: findByJudging(month, noNotices),
    });
  }
};
