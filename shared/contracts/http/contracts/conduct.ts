import {
  CorrectSpotCheckSchema,
  DrawPageSchema,
  DrawParamsSchema,
  DrawSpotChecksSchema,
  ListDrawsQuerySchema,
  ListSpotChecksQuerySchema,
  RecordSpotCheckSchema,
  SpotCheckDrawSchema,
  SpotCheckPageSchema,
  SpotCheckParamsSchema,
} from '../spot-checks.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const conductContracts = {
  'draw-spot-checks': {
    ...submits,
    params: DrawParamsSchema,
    body: DrawSpotChecksSchema,
    response: SpotCheckDrawSchema,
  },
  'list-spot-check-draws': { ...reads, query: ListDrawsQuerySchema, response: DrawPageSchema },
  'record-spot-check': { ...submits, body: RecordSpotCheckSchema },
  'list-spot-checks': { ...reads, query: ListSpotChecksQuerySchema, response: SpotCheckPageSchema },
  'correct-spot-check': { ...submits, params: SpotCheckParamsSchema, body: CorrectSpotCheckSchema },
} as const satisfies ContractsOf<'conduct'>;
