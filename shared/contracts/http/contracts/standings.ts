import { MonthDaysSchema, ShowDaysParamsSchema, ShowDaysQuerySchema } from '../days.ts';
import { MonthStandingsSchema, ShowStandingsParamsSchema, ShowStandingsQuerySchema } from '../standings.ts';
import { type ContractsOf, reads } from '../operation-contract.ts';

export const standingsContracts = {
  'show-standings': {
    ...reads,
    params: ShowStandingsParamsSchema,
    query: ShowStandingsQuerySchema,
    response: MonthStandingsSchema,
  },
  'show-days': {
    ...reads,
    params: ShowDaysParamsSchema,
    query: ShowDaysQuerySchema,
    response: MonthDaysSchema,
  },
} as const satisfies ContractsOf<'standings'>;
