import * as z from 'zod';
import { EXCUSABLE_DUTIES } from '../../../shared/domain/dossier.ts';
import { openShelf } from '../device/shelf.ts';

const LeaveDraftSchema = z.object({ from: z.string(), to: z.string(), reason: z.string() });
export type LeaveDraft = z.infer<typeof LeaveDraftSchema>;

export const EXCUSE_SPANS = ['day', 'week', 'month'] as const;

const ExcuseDraftSchema = z.object({
  span: z.enum(EXCUSE_SPANS),
  /** A day inside the period. */
  date: z.string(),
  duties: z.array(z.enum(EXCUSABLE_DUTIES)),
  reason: z.string(),
});
export type ExcuseDraft = z.infer<typeof ExcuseDraftSchema>;

/** Half-written forms survive a reload and the way to the sign-in page; one of each kind a person. */
export const openLeaveDrafts = () => openShelf('baifang.draft.leave.', LeaveDraftSchema);
export const openExcuseDrafts = () => openShelf('baifang.draft.excuse.', ExcuseDraftSchema);
