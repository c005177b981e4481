import {
  CommentOnSuggestionSchema,
  DecideSuggestionSchema,
  ListSuggestionsQuerySchema,
  ProposeSuggestionSchema,
  ShowSuggestionQuerySchema,
  SuggestionPageSchema,
  SuggestionParamsSchema,
  SuggestionSchema,
} from '../suggestions.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const suggestionsContracts = {
  'propose-suggestion': { ...submits, body: ProposeSuggestionSchema },
  'list-suggestions': { ...reads, query: ListSuggestionsQuerySchema, response: SuggestionPageSchema },
  'show-suggestion': {
    ...reads,
    params: SuggestionParamsSchema,
    query: ShowSuggestionQuerySchema,
    response: SuggestionSchema,
  },
  'comment-on-suggestion': { ...submits, params: SuggestionParamsSchema, body: CommentOnSuggestionSchema },
  'adopt-suggestion': { ...submits, params: SuggestionParamsSchema, body: DecideSuggestionSchema },
  'decline-suggestion': { ...submits, params: SuggestionParamsSchema, body: DecideSuggestionSchema },
} as const satisfies ContractsOf<'suggestions'>;
