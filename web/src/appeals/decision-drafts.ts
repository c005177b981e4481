import * as z from 'zod';
import { APPEAL_VERDICTS } from '../../../shared/domain/appeals/appeal-records.ts';
import { openShelf } from '../device/shelf.ts';

const DecisionSchema = z.object({
  verdict: z.enum(APPEAL_VERDICTS).optional(),
  attendance: z.enum(['present', 'excused']).optional(),
  reason: z.string(),
});
export type DecisionDraft = z.infer<typeof DecisionSchema>;

/** Half-written decisions survive a reload and the way to the sign-in page; by appeal. */
export const decisionDrafts = openShelf('baifang.draft.appeal-decision.', DecisionSchema);
