import type { Call } from '../../shared/ports/call.ts';
import { type ConfirmMonthDeps, confirmMonth } from './confirm-month.ts';
import { type ShowCommendationDeps, showCommendation } from './show-commendation.ts';
import type { ShowMonthDeps } from './show-month.ts';

export const monthUseCases = (deps: ConfirmMonthDeps & ShowCommendationDeps & ShowMonthDeps) => ({
  // The judge and all that it can say: needed by managers in the first days of a month.
  'show-month': async (call: Call<'show-month'>) => (await import('./show-month.ts')).showMonth(deps, call),
  'confirm-month': (call: Call<'confirm-month'>) => confirmMonth(deps, call),
  'show-commendation': (call: Call<'show-commendation'>) => showCommendation(deps, call),
});
