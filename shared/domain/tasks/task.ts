/** What a month's rulings and awards leave for a person to do: the system moves no money. */

import type { MonthAward, PromotionReview, YearAward } from '../judgement.ts';

export const TASK_KINDS = [
  /** An incentive was forfeited before it was paid: it must not be. */
  'cancel-incentive',
  /** An incentive was forfeited after it was paid: it has to come back. */
  'recover-incentive',
  /** An award of a closed month or year has to reach its winner. */
  'grant-award',
  /** A closed year recommends a promotion or a demotion: somebody decides. */
  'decide-promotion',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Ids only; amounts of incentives are looked up. */
export interface Task {
  /** SHA-256 (hex) of what is to be done, whatever ruling or amount leads to it: names it within its month. */
  readonly id: string;
  readonly kind: TaskKind;
  /** Whom it concerns: the incentive, the award, the review; null for a unit's award. */
  readonly staffId: string | null;
  readonly unitId: string | null;
  readonly incentiveId: string | null;
  readonly award: (MonthAward | YearAward)['award'] | null;
  /** What the year recommends; null for what is no review. */
  readonly review: PromotionReview['outcome'] | null;
  /** Of an award of money; null for any other, and for incentives. */
  readonly amountFen: number | null;
}

/** That somebody has done a task, or has undone it after its cause had gone. The later record of a task counts. */
export interface TaskCompletion {
  readonly id: string;
  readonly type: 'task-completion';
  readonly receivedAt: string;
  /** As it was then: its cause may go. */
  readonly task: Task;
  readonly outcome: 'done' | 'undone';
  readonly note: string;
}

/**
 * `open`: to be done. `done`. `to-undo`: done, and its cause has gone since (a ruling was reversed, an award withdrawn).
 * `undone`: that, too, is settled.
 */
export const TASK_STATES = ['open', 'done', 'to-undo', 'undone'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface TaskView {
  readonly task: Task;
  readonly state: TaskState;
}

const stateOf = (isAsked: boolean, outcome: TaskCompletion['outcome'] | undefined): TaskState | null => {
  if (isAsked) return outcome === 'done' ? 'done' : 'open';
  if (outcome === undefined) return null;
  return outcome === 'done' ? 'to-undo' : 'undone';
};

/** The tasks that are asked for, and those done that no longer are; `completions` by receipt. */
export const viewTasks = (asked: readonly Task[], completions: readonly TaskCompletion[]): readonly TaskView[] => {
  const tasks = new Map<string, Task>();
  for (const { task } of completions) tasks.set(task.id, task);
  for (const task of asked) tasks.set(task.id, task);
  const isAsked = new Set(asked.map(({ id }) => id));
  const last = new Map(completions.map(({ task, outcome }) => [task.id, outcome]));
  return [...tasks.values()].flatMap((task) => {
    const state = stateOf(isAsked.has(task.id), last.get(task.id));
    return state === null ? [] : [{ task, state }];
  });
};

/** What completing a task in a state makes of it; null where there is nothing to do. */
export const outcomeIn = (state: TaskState): TaskCompletion['outcome'] | null => {
  switch (state) {
    case 'open':
      return 'done';
    case 'to-undo':
      return 'undone';
    case 'done':
    case 'undone':
      return null;
  }
};
