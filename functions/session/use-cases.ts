import type { Call } from '../../shared/ports/call.ts';
import type { FactsOfDayDeps } from './facts-of-day.ts';
import { whoAmI } from './who-am-i.ts';

export const sessionUseCases = (deps: FactsOfDayDeps) => ({
  'who-am-i': (call: Call<'who-am-i'>) => whoAmI(deps, call),
});
