import type { Call } from '../../shared/ports/call.ts';
import type { ExplainRulingDeps } from './explain-ruling.ts';
import { listLedgerEntries, type ListLedgerEntriesDeps } from './list-ledger-entries.ts';
import { listRulings, type ListRulingsDeps } from './list-rulings.ts';

export const ledgerUseCases = (deps: ListRulingsDeps & ExplainRulingDeps & ListLedgerEntriesDeps) => ({
  'list-rulings': (call: Call<'list-rulings'>) => listRulings(deps, call),
  'list-ledger-entries': (call: Call<'list-ledger-entries'>) => listLedgerEntries(deps, call),
  // The judge and its texts: needed by whoever asks why.
  'explain-ruling': async (call: Call<'explain-ruling'>) =>
    (await import('./explain-ruling.ts')).explainRulingOf(deps, call),
});
