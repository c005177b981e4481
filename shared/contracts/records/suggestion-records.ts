import * as z from 'zod';
import type { SuggestionComment, SuggestionDecision } from '../../domain/suggestions/suggestion-records.ts';
import { IdSchema, InstantSchema } from '../dossier/shapes.ts';

export const SuggestionCommentSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('suggestion-comment'),
  receivedAt: InstantSchema,
  suggestionId: IdSchema,
  authorId: IdSchema,
  text: z.string(),
}) satisfies z.ZodType<SuggestionComment>;

export const SuggestionDecisionSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('suggestion-decision'),
  receivedAt: InstantSchema,
  suggestionId: IdSchema,
  decision: z.enum(['adopted', 'declined']),
  document: z.string(),
}) satisfies z.ZodType<SuggestionDecision>;
