import { LedgerEntryPageSchema, LedgerParamsSchema, ListLedgerEntriesQuerySchema } from '../ledger-entries.ts';
import { RulingExplanationSchema, RulingParamsSchema } from '../ruling-explanations.ts';
import { ListRulingsQuerySchema, RulingPageSchema } from '../rulings.ts';
import { type ContractsOf, reads } from '../operation-contract.ts';

export const ledgerContracts = {
  'list-rulings': { ...reads, query: ListRulingsQuerySchema, response: RulingPageSchema },
  'explain-ruling': { ...reads, params: RulingParamsSchema, response: RulingExplanationSchema },
  'list-ledger-entries': {
    ...reads,
    params: LedgerParamsSchema,
    query: ListLedgerEntriesQuerySchema,
    response: LedgerEntryPageSchema,
  },
} as const satisfies ContractsOf<'ledger'>;
