import type { Call } from '../../shared/ports/call.ts';
import { showDays, type ShowDaysDeps } from './show-days.ts';
import { showStandings, type ShowStandingsDeps } from './show-standings.ts';

export const standingsUseCases = (deps: ShowStandingsDeps & ShowDaysDeps) => ({
  'show-standings': (call: Call<'show-standings'>) => showStandings(deps, call),
  'show-days': (call: Call<'show-days'>) => showDays(deps, call),
});
