import * as z from 'zod';
import {
  DateSchema,
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  VisitTimeSchema,
  pageOf,
  text,
} from './shapes.ts';
import { ShownPhoneSchema } from './shown-phone.ts';

/** All five fields may be empty; a visit counts once each of them holds something. */
const VisitSchema = z.strictObject({
  customer: text(200),
  at: VisitTimeSchema,
  contact: text(100),
  phone: text(50),
  summary: text(2000),
  /** The prospect visited; empty, null and absent are the same. */
  prospectId: text(128).nullish(),
});

/** A daily log. A later one for the same day replaces it as long as it arrives by the deadline. */
export const SubmitDailyLogSchema = z.strictObject({
  /** Said again by forms that want to be sure; the signed-in person's own when absent. */
  departmentId: IdSchema.optional(),
  staffId: IdSchema.optional(),
  date: DateSchema,
  /** A form cannot send an empty list: absent is empty. */
  visits: z.array(VisitSchema).max(50).default([]),
  nextDayPlan: text(4000),
});

export const ListDailyLogsQuerySchema = z.strictObject({
  ...ListFields,
  /** Only those received by their day's deadline, or only the others. */
  onTime: z.stringbool().optional(),
});

const DailyLogItemSchema = z.strictObject({
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  date: DateSchema,
  receivedAt: InstantSchema,
  deadline: InstantSchema,
  onTime: z.boolean(),
  visits: z.array(
    z.strictObject({
      customer: z.string(),
      at: z.string(),
      contact: z.string(),
      phone: ShownPhoneSchema,
      summary: z.string(),
      prospectId: z.string().nullable(),
    }),
  ),
  nextDayPlan: z.string(),
});
export type DailyLogItem = z.infer<typeof DailyLogItemSchema>;

/** A day's versions come in no particular order: `receivedAt` tells. */
export const DailyLogPageSchema = pageOf(DailyLogItemSchema);
export type DailyLogPage = z.infer<typeof DailyLogPageSchema>;
