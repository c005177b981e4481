import {
  AnnounceCompetitionSchema,
  CompetitionPageSchema,
  CompetitionParamsSchema,
  CompetitionSchema,
  CompetitionStandingsSchema,
  ListCompetitionsQuerySchema,
} from '../competitions.ts';
import {
  GrantIncentivesSchema,
  IncentivePageSchema,
  IncentiveParamsSchema,
  ListIncentivesQuerySchema,
  RecordPaymentSchema,
} from '../incentives.ts';
import { type ContractsOf, entersSheet, reads, submits } from '../operation-contract.ts';

export const competitionsContracts = {
  'announce-competition': { ...submits, body: AnnounceCompetitionSchema },
  'list-competitions': { ...reads, query: ListCompetitionsQuerySchema, response: CompetitionPageSchema },
  'show-competition': { ...reads, params: CompetitionParamsSchema, response: CompetitionSchema },
  'amend-competition': { ...submits, params: CompetitionParamsSchema, body: AnnounceCompetitionSchema },
  'show-competition-standings': {
    ...reads,
    params: CompetitionParamsSchema,
    response: CompetitionStandingsSchema,
  },
  'grant-incentives': { ...entersSheet, params: CompetitionParamsSchema, body: GrantIncentivesSchema },
  'list-incentives': { ...reads, query: ListIncentivesQuerySchema, response: IncentivePageSchema },
  'record-payment': { ...submits, params: IncentiveParamsSchema, body: RecordPaymentSchema },
} as const satisfies ContractsOf<'competitions'>;
