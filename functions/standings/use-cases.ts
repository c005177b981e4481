import type { Call } from '../../shared/ports/call.ts';
import { showStandings, type ShowStandingsDeps } from './show-standings.ts';

export const standingsUseCases = (deps: ShowStandingsDeps) => ({
  'show-standings': (call: Call<'show-standings'>) => showStandings(deps, call),
});
