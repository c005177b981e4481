import type { Call } from '../../shared/ports/call.ts';
import type { ExplainRulingDeps } from './explain-ruling.ts';
import { listRulings, type ListRulingsDeps } from './list-rulings.ts';

export const ledgerUseCases = (deps: ListRulingsDeps & ExplainRulingDeps) => ({
  'list-rulings': (call: Call<'list-rulings'>) => listRulings(deps, call),
  // The judge and its texts: needed by whoever asks why.
  'explain-ruling': async (call: Call<'explain-ruling'>) =>
    (await import('./explain-ruling.ts')).explainRulingOf(deps, call),
});
