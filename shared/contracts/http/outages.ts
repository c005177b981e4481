import * as z from 'zod';
import type { MovedDeadline } from '../../domain/outages/outage.ts';
import { DUTIES_OF_OUTAGES } from '../../domain/outages/outage.ts';
import { IdSchema, InstantSchema, OffsetInstantSchema, PagingFields, filledText, pageOf } from './shapes.ts';

/** The end is exclusive: from then on everything could be filed again. */
const OutageTimes = { startedAt: OffsetInstantSchema, endedAt: OffsetInstantSchema };

export const PreviewOutageSchema = z.strictObject(OutageTimes);
export const DeclareOutageSchema = z.strictObject({ ...OutageTimes, reason: filledText(500) });

/** `movedTo` is null where nobody owes the duty any more. */
const MovedDeadlineSchema = z.strictObject({
  duty: z.enum(DUTIES_OF_OUTAGES),
  period: z.string(),
  deadline: InstantSchema,
  movedTo: InstantSchema.nullable(),
}) satisfies z.ZodType<MovedDeadline>;

/** The deadlines that an outage of these times would move, given those declared before. */
export const OutagePreviewSchema = z.strictObject({ moved: z.array(MovedDeadlineSchema) });
export type OutagePreview = z.infer<typeof OutagePreviewSchema>;

/** `declaredBy` is null where nobody of the department declared it: by the health of the front door, or by operations. */
export const OutageSchema = z.strictObject({
  startedAt: InstantSchema,
  endedAt: InstantSchema,
  reason: z.string(),
  declaredBy: IdSchema.nullable(),
  declaredAt: InstantSchema,
  moved: z.array(MovedDeadlineSchema),
});
export type OutageItem = z.infer<typeof OutageSchema>;

export const ListOutagesQuerySchema = z.strictObject(PagingFields);
export const OutagePageSchema = pageOf(OutageSchema);
export type OutagePage = z.infer<typeof OutagePageSchema>;
