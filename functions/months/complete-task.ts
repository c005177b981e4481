import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent, NO_PERSON } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import { outcomeIn, type TaskCompletion } from '../../shared/domain/tasks/task.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { mayActOn } from '../../shared/use-cases/person-in-reach.ts';
import { type ReadTasksDeps, readTasks, type TrackedTask } from './read-tasks.ts';

export interface CompleteTaskDeps extends ReadTasksDeps, FileFactDeps {
  readonly facts: ReadTasksDeps['facts'] & FileFactDeps['facts'];
  readonly departments: Pick<DepartmentStore, 'read'>;
}

type CompleteTaskCall = Call<'complete-task'>;

/**
 * Records that a task has been done or, where its cause has gone since, undone. What is settled is not settled again; whoever
 * settled it so hears it once more.
 */
export const completeTask = async (
  deps: CompleteTaskDeps,
  call: CompleteTaskCall,
): Promise<Outcome<Receipt, 'not-found' | 'not-permitted' | 'task-settled'>> => {
  const { actor, params, body, receivedAt } = call;
  const tracked = (await readTasks(deps, actor.departmentId, params.month)).find(
    ({ task }) => task.id === params.taskId,
  );
  if (tracked === undefined) return refused('not-found');
  const { task, state, completions } = tracked;
  if (!(await isPermitted(deps, call, task.staffId))) return refused('not-permitted');
  const outcome = outcomeIn(state);
  if (outcome === null) return settledBefore(deps, call, tracked);
  const place = placeOfCompletion(actor.departmentId, params.month, tracked);
  const id = factIdOf(place);
  const content = { type: 'task-completion', task, outcome, note: body.note } as const;
  const fact: TaskCompletion = { id, ...content, receivedAt: printInstant(receivedAt) };
  const placed = { id, place, contentDigest: digestOf({ ...content, after: completions.length }) };
  const filed = await fileFact(deps, {
    placed,
    fact,
    filedBy: actor.staff.id,
    deadline: null,
    isOwed: false,
    receivedAt,
  });
  return filed.outcome === 'refused' ? refused('task-settled') : filed;
};

/** Nobody settles what is their own; a unit's is nobody's own. */
const isPermitted = async ({ departments }: CompleteTaskDeps, { actor }: CompleteTaskCall, staffId: string | null) =>
  staffId === null
    ? mayDo('complete-task', actor.role, 'department')
    : mayActOn(departments, 'complete-task', actor, staffId);

/** Of two who complete it at once, one is first. */
const placeOfCompletion = (departmentId: string, month: string, { task, completions }: TrackedTask): FactPlace => ({
  departmentId,
  month,
  type: 'task-completion',
  period: month,
  subject: task.staffId ?? NO_PERSON,
  key: keyOfContent(digestOf({ completes: task.id, after: completions.length })),
});

const settledBefore = async (
  { receiptKey }: CompleteTaskDeps,
  { actor, body }: CompleteTaskCall,
  { completions }: TrackedTask,
): Promise<Outcome<Receipt, 'task-settled'>> => {
  const last = completions.at(-1);
  return last?.filedBy === actor.staff.id && last.fact.note === body.note
    ? done(issueReceipt(last, await receiptKey.read()))
    : refused('task-settled');
};
