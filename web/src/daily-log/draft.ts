import * as z from 'zod';
import { type Shelf, openShelf } from '../device/shelf.ts';

/** As typed, complete or not: the server is the judge of what it takes. */
const DraftVisitSchema = z.object({
  customer: z.string(),
  at: z.string(),
  contact: z.string(),
  phone: z.string(),
  summary: z.string(),
});
export type DraftVisit = z.infer<typeof DraftVisitSchema>;

const DraftContentSchema = z.object({ visits: z.array(DraftVisitSchema), nextDayPlan: z.string() });
export type DraftContent = z.infer<typeof DraftContentSchema>;

const DraftSchema = z.object({
  content: DraftContentSchema,
  /** Epoch milliseconds of this device. */
  savedAt: z.number(),
  /** Idempotency-Key under which exactly this content was or will be sent; null when it has changed since. */
  key: z.string().nullable(),
  /** Submitted, but no answer yet: it goes out as soon as the network lets it. */
  queued: z.boolean(),
});
export type Draft = z.infer<typeof DraftSchema>;

/** One person's drafts on this device, by the day the log is for. */
export const openDrafts = (staffId: string): Shelf<Draft> =>
  openShelf(`baifang.draft.daily-log.${staffId}.`, DraftSchema);

export const emptyVisit: DraftVisit = { customer: '', at: '', contact: '', phone: '', summary: '' };

export const emptyContent: DraftContent = { visits: [emptyVisit], nextDayPlan: '' };

const hasText = (text: string) => text.trim() !== '';

export const isBlankVisit = (visit: DraftVisit): boolean => !Object.values(visit).some(hasText);

/** A card that nobody wrote on is no visit. */
export const submitted = ({ visits, nextDayPlan }: DraftContent): DraftContent => ({
  visits: visits.filter((visit) => !isBlankVisit(visit)),
  nextDayPlan,
});
