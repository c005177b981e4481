import type { Call } from '../../shared/ports/call.ts';
import type { MonthListsDeps } from '../month-lists.ts';
import { exportMyData } from './export-my-data.ts';
import { listAccesses } from './list-accesses.ts';
import { revealPhones, type RevealPhonesDeps } from './reveal-phones.ts';

export const privacyUseCases = (deps: RevealPhonesDeps & MonthListsDeps) => ({
  'reveal-phones': (call: Call<'reveal-phones'>) => revealPhones(deps, call),
  'list-accesses': (call: Call<'list-accesses'>) => listAccesses(deps, call),
  'export-my-data': (call: Call<'export-my-data'>) => exportMyData(deps, call),
});
