import { Temporal } from 'temporal-polyfill';
import type { RunMessage } from '../../shared/contracts/events.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { runJobs, type RunJobsDeps } from './run-jobs.ts';
import { takeInFacts, type TakeInFactsDeps } from './take-in-facts.ts';

export interface JudgeDepartmentDeps extends RunJobsDeps, TakeInFactsDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: TakeInFactsDeps['facts'];
}

/** Brings a department up to the logical time: first the jobs of its agenda, then facts that change what was judged. */
export const judgeDepartment = async (
  deps: JudgeDepartmentDeps,
  { departmentId, logicalTime, months }: RunMessage,
): Promise<void> => {
  const file = await deps.departments.read(departmentId);
  if (file === undefined) throw new Error(`no department ${departmentId}`);
  const at = Temporal.Instant.from(logicalTime);
  await runJobs(deps, file, at);
  await takeInFacts(deps, file, months, at);
};
