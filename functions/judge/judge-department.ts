import { Temporal } from 'temporal-polyfill';
import type { RunMessage } from '../../shared/contracts/events.ts';
import { runJobs, type RunJobsDeps } from './run-jobs.ts';
import { takeInChanges, type TakeInChangesDeps } from './take-in-changes.ts';
import { takeInFacts, type TakeInFactsDeps } from './take-in-facts.ts';

export interface JudgeDepartmentDeps extends RunJobsDeps, TakeInChangesDeps, TakeInFactsDeps {
  readonly facts: TakeInFactsDeps['facts'];
}

/**
 * Brings a department up to the logical time: first the jobs of its agenda, then facts and then changes of the department
 * itself, where they may alter what was judged.
 */
export const judgeDepartment = async (
  deps: JudgeDepartmentDeps,
  { departmentId, logicalTime, months, changed }: RunMessage,
): Promise<void> => {
  const at = Temporal.Instant.from(logicalTime);
  const file = await runJobs(deps, departmentId, at);
  await takeInFacts(deps, file, months, at);
  if (changed === true) await takeInChanges(deps, file, at);
};
