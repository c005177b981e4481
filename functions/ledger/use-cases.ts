import type { Call } from '../../shared/ports/call.ts';
import { listRulings, type ListRulingsDeps } from './list-rulings.ts';

export const ledgerUseCases = (deps: ListRulingsDeps) => ({
  'list-rulings': (call: Call<'list-rulings'>) => listRulings(deps, call),
});
