import type { Call } from '../../shared/ports/call.ts';
import { type CompleteTaskDeps, completeTask } from './complete-task.ts';
import { type ConfirmMonthDeps, confirmMonth } from './confirm-month.ts';
import { type ListTasksDeps, listTasks } from './list-tasks.ts';
import { type ShowCommendationDeps, showCommendation } from './show-commendation.ts';
import type { ShowMonthDeps } from './show-month.ts';
import { type ShowSealedPackDeps, showSealedPack } from './show-sealed-pack.ts';
import { type ShowClosedYearDeps, showClosedYear } from './show-closed-year.ts';

type MonthDeps = CompleteTaskDeps &
  ConfirmMonthDeps &
  ListTasksDeps &
  ShowCommendationDeps &
  ShowMonthDeps &
  ShowSealedPackDeps &
  ShowClosedYearDeps;

export const monthUseCases = (deps: MonthDeps) => ({
  // The judge and all that it can say: needed by managers in the first days of a month.
  'show-month': async (call: Call<'show-month'>) => (await import('./show-month.ts')).showMonth(deps, call),
  'confirm-month': (call: Call<'confirm-month'>) => confirmMonth(deps, call),
  'show-commendation': (call: Call<'show-commendation'>) => showCommendation(deps, call),
  'show-sealed-pack': (call: Call<'show-sealed-pack'>) => showSealedPack(deps, call),
  'show-closed-year': (call: Call<'show-closed-year'>) => showClosedYear(deps, call),
  'list-tasks': (call: Call<'list-tasks'>) => listTasks(deps, call),
  'complete-task': (call: Call<'complete-task'>) => completeTask(deps, call),
});
