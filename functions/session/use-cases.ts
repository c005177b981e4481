import type { Call } from '../../shared/ports/call.ts';
import type { FactsOfBudgetDeps } from './facts-of-budget.ts';
import { whoAmI } from './who-am-i.ts';

export const sessionUseCases = (deps: FactsOfBudgetDeps) => ({
  'who-am-i': (call: Call<'who-am-i'>) => whoAmI(deps, call),
  // The judge and its texts: needed by whoever looks at the day as a whole.
  'show-today': async (call: Call<'show-today'>) => (await import('./show-today.ts')).showToday(deps, call),
});
