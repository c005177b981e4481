import {
  DeadLettersPageSchema,
  DeadLettersParamsSchema,
  ListDeadLettersQuerySchema,
  ReplayedLettersSchema,
} from '../dead-letters.ts';
import { ListRunsQuerySchema, ReplaySchema, RunPageSchema, RunParamsSchema } from '../runs.ts';
import { type ContractsOf, reads, writes } from '../operation-contract.ts';

export const operationsContracts = {
  'list-runs': { ...reads, query: ListRunsQuerySchema, response: RunPageSchema },
  'replay-run': { ...writes, params: RunParamsSchema, response: ReplaySchema },
  'list-dead-letters': { ...reads, query: ListDeadLettersQuerySchema, response: DeadLettersPageSchema },
  'replay-dead-letters': { ...writes, params: DeadLettersParamsSchema, response: ReplayedLettersSchema },
} as const satisfies ContractsOf<'operations'>;
