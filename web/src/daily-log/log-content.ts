import * as z from 'zod';

const DraftVisitSchema = z.object({
  customer: z.string(),
  at: z.string(),
  contact: z.string(),
  phone: z.string(),
  summary: z.string(),
  /** The prospect visited; empty: none. Drafts of before it was asked have none. */
  prospectId: z.string().default(''),
});
export type DraftVisit = z.infer<typeof DraftVisitSchema>;
/** What makes a visit count. */
export type VisitFields = Omit<DraftVisit, 'prospectId'>;

export const DraftContentSchema = z.object({ visits: z.array(DraftVisitSchema), nextDayPlan: z.string() });
export type DraftContent = z.infer<typeof DraftContentSchema>;

export const emptyVisit: DraftVisit = { customer: '', at: '', contact: '', phone: '', summary: '', prospectId: '' };

export const emptyContent: DraftContent = { visits: [emptyVisit], nextDayPlan: '' };

const hasText = (text: string) => text.trim() !== '';

/** Nobody wrote on the card. */
export const isBlankVisit = ({ customer, at, contact, phone, summary }: VisitFields): boolean =>
  ![customer, at, contact, phone, summary].some(hasText);

/** A card that nobody wrote on is no visit. */
export const submitted = ({ visits, nextDayPlan }: DraftContent): DraftContent => ({
  visits: visits.filter((visit) => !isBlankVisit(visit)),
  nextDayPlan,
});
