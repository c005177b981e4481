import type { Call } from '../../shared/ports/call.ts';
import { listLedgerEntries, type ListLedgerEntriesDeps } from './list-ledger-entries.ts';
import { listRulings, type ListRulingsDeps } from './list-rulings.ts';

export const ledgerUseCases = (deps: ListRulingsDeps & ListLedgerEntriesDeps) => ({
  'list-rulings': (call: Call<'list-rulings'>) => listRulings(deps, call),
  'list-ledger-entries': (call: Call<'list-ledger-entries'>) => listLedgerEntries(deps, call),
});
