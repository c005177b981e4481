import * as z from 'zod';
import { FactIdSchema, IdSchema, InstantSchema, ListFields, PagingFields, filledText, pageOf } from './shapes.ts';

/** A suggestion (合理化建议, 7.5) by whoever sends it. */
export const ProposeSuggestionSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  staffId: IdSchema.optional(),
  text: filledText(4000),
});

export const SuggestionParamsSchema = z.strictObject({ suggestionId: FactIdSchema });

export const CommentOnSuggestionSchema = z.strictObject({ text: filledText(2000) });

/** The written document with which a suggestion is adopted or declined. */
export const DecideSuggestionSchema = z.strictObject({ document: filledText(16_384) });

const StateSchema = z.enum(['open', 'adopted', 'declined']);
export type SuggestionState = z.infer<typeof StateSchema>;

/** A suggestion is for the day of its receipt. */
export const ListSuggestionsQuerySchema = z.strictObject({ ...ListFields, state: StateSchema.optional() });

const DecisionFields = {
  receivedAt: InstantSchema,
  /** Null when it was decided before it came here. */
  decidedBy: IdSchema.nullable(),
} as const;

const SuggestionFields = {
  /** Names it in the path of its discussion and decision. */
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  text: z.string(),
  receivedAt: InstantSchema,
  state: StateSchema,
} as const;

const SuggestionItemSchema = z.strictObject({
  ...SuggestionFields,
  decision: z.strictObject(DecisionFields).nullable(),
});
export type SuggestionItem = z.infer<typeof SuggestionItemSchema>;

export const SuggestionPageSchema = pageOf(SuggestionItemSchema);
export type SuggestionPage = z.infer<typeof SuggestionPageSchema>;

/** Pages through the discussion. */
export const ShowSuggestionQuerySchema = z.strictObject({ cursor: PagingFields.cursor, limit: PagingFields.limit });

const CommentSchema = z.strictObject({
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  text: z.string(),
  receivedAt: InstantSchema,
});
export type CommentItem = z.infer<typeof CommentSchema>;

/** A suggestion with its decision, its document and a page of its discussion, earliest first. */
export const SuggestionSchema = z.strictObject({
  ...SuggestionFields,
  /** `document` is null where the decision was made before it came here. */
  decision: z.strictObject({ ...DecisionFields, document: z.string().nullable() }).nullable(),
  comments: z.array(CommentSchema),
  nextCursor: z.string().nullable(),
});
export type Suggestion = z.infer<typeof SuggestionSchema>;
