import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { TaskItem, TaskPage } from '../../shared/contracts/http/tasks.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import { addMonths, monthsThrough } from '../../shared/domain/facts/months.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { lastDateOf } from '../../shared/domain/time/month.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentCharter, DepartmentStore } from '../../shared/ports/department-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';
import { type ReadTasksDeps, readTasks, type TrackedTask } from './read-tasks.ts';
import { type Names, namesOf } from './winner.ts';

export interface ListTasksDeps extends ReadTasksDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** A page of what a month leaves for somebody to do. */
export const listTasks = async (
  deps: ListTasksDeps,
  { actor, charter, query }: Call<'list-tasks'>,
): Promise<Outcome<TaskPage, 'not-permitted' | 'invalid-request'>> => {
  if (!mayDo('list-tasks', actor.role, 'department')) return refused('not-permitted');
  const { month = monthOf(actor.today), state } = query;
  const [tasks, amounts, file] = await Promise.all([
    readTasks(deps, actor.departmentId, month),
    incentiveAmounts(deps, charter, month),
    deps.departments.read(actor.departmentId),
  ]);
  if (file === undefined) throw new Error(`no department ${actor.departmentId}`);
  const names = namesOf(file);
  const items = tasks
    .filter((task) => state === undefined || task.state === state)
    .map((task) => itemOf(task, names, amounts));
  return pageOfList(items, ({ id }) => id, query);
};

/** By id, of the incentives that a breach of the month can take. */
const incentiveAmounts = async (
  { facts }: ListTasksDeps,
  { department, firstMonth, policies }: DepartmentCharter,
  month: string,
): Promise<ReadonlyMap<string, number>> => {
  const first = addMonths(month, -policyInForce(policies)('incentives.lookbackMonths', lastDateOf(month)));
  const months = monthsThrough(first < firstMonth ? firstMonth : first, month);
  const records = await readRecords(facts, department.id, 'incentive', months);
  return new Map(records.map(({ fact }) => [fact.id, fact.amountFen]));
};

const itemOf = (
  { task, state, completions }: TrackedTask,
  names: Names,
  incentives: ReadonlyMap<string, number>,
): TaskItem => {
  const last = completions.at(-1);
  const { id, kind, staffId, unitId, incentiveId, award, review } = task;
  return {
    id,
    kind,
    staffId,
    staffName: staffId === null ? null : names.staff(staffId),
    unitId,
    unitName: unitId === null ? null : names.unit(unitId),
    incentiveId,
    award,
    review,
    amountFen: incentiveId === null ? task.amountFen : (incentives.get(incentiveId) ?? null),
    state,
    completedBy: last?.filedBy ?? null,
    completedAt: last?.fact.receivedAt ?? null,
    note: last?.fact.note ?? null,
  };
};
