import * as z from 'zod';
import { openShelf } from '../device/shelf.ts';

/** Half-written texts survive a reload and the way to the sign-in page. By person. */
export const proposalDrafts = openShelf('baifang.draft.suggestion.', z.string());
/** By person and suggestion. */
export const commentDrafts = openShelf('baifang.draft.suggestion-comment.', z.string());

const DecisionSchema = z.object({ verdict: z.enum(['adopted', 'declined']).optional(), document: z.string() });
export type DecisionDraft = z.infer<typeof DecisionSchema>;
/** By person and suggestion. */
export const decisionDrafts = openShelf('baifang.draft.suggestion-decision.', DecisionSchema);
