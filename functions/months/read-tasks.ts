import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import { standingYear } from '../../shared/domain/ledger/year-outcomes.ts';
import { type TaskView, viewTasks } from '../../shared/domain/tasks/task.ts';
import { tasksOf } from '../../shared/domain/tasks/tasks-of.ts';
import { readRecords, type RecordOf } from '../../shared/use-cases/records-of-type.ts';
import { standingAwards } from '../../shared/use-cases/standing-awards.ts';
import { standingRulings } from '../../shared/use-cases/standing-rulings.ts';

export interface ReadTasksDeps {
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
}

/** A task with the records of its completion, by receipt. */
export interface TrackedTask extends TaskView {
  readonly completions: readonly RecordOf<'task-completion'>[];
}

/** What the ledger of a month asks for, and what was done about it; by kind, person, unit and id. */
export const readTasks = async (
  { ledger, facts }: ReadTasksDeps,
  departmentId: string,
  month: string,
): Promise<readonly TrackedTask[]> => {
  const [entries, records] = await Promise.all([
    Array.fromAsync(ledger.read(departmentId, month)),
    readRecords(facts, departmentId, 'task-completion', [month]),
  ]);
  const [rulings, awards] = await Promise.all([standingRulings(entries), standingAwards(entries)]);
  const completions = records.toSorted((a, b) => epochMsOf(a.fact.receivedAt) - epochMsOf(b.fact.receivedAt));
  const asked = tasksOf(
    month,
    [...rulings.values()].map(({ ruling }) => ruling),
    awards,
    standingYear(entries),
  );
  return viewTasks(
    asked,
    completions.map(({ fact }) => fact),
  )
    .map((view) => ({ ...view, completions: completions.filter(({ fact }) => fact.task.id === view.task.id) }))
    .sort((a, b) => compareText(orderOf(a), orderOf(b)));
};

const orderOf = ({ task: { kind, staffId, unitId, id } }: TaskView): string =>
  [kind, staffId ?? '', unitId ?? '', id].join('\n');
