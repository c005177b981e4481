import type { Call } from '../../shared/ports/call.ts';
import type { PeriodListsDeps } from '../period-lists.ts';
import { listAccesses } from './list-accesses.ts';
import { revealPhones, type RevealPhonesDeps } from './reveal-phones.ts';

export const privacyUseCases = (deps: RevealPhonesDeps & PeriodListsDeps) => ({
  'reveal-phones': (call: Call<'reveal-phones'>) => revealPhones(deps, call),
  'list-accesses': (call: Call<'list-accesses'>) => listAccesses(deps, call),
  // Every list that there is.
  'export-my-data': async (call: Call<'export-my-data'>) =>
    (await import('./export-my-data.ts')).exportMyData(deps, call),
});
