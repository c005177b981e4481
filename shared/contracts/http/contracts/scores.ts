import { EnterScoresSchema, ListScoresQuerySchema, ScorePageSchema } from '../scores.ts';
import { type ContractsOf, entersSheet, reads } from '../operation-contract.ts';

export const scoresContracts = {
  'enter-scores': { ...entersSheet, body: EnterScoresSchema },
  'list-scores': { ...reads, query: ListScoresQuerySchema, response: ScorePageSchema },
} as const satisfies ContractsOf<'scores'>;
