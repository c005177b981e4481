import * as z from 'zod';
import { DateSchema, FactIdSchema, IdSchema, InstantSchema, ListFields, filledText, pageOf } from './shapes.ts';

/** A leave from one day to another, both included; at most 366 days. */
export const SubmitLeaveSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  staffId: IdSchema.optional(),
  from: DateSchema,
  to: DateSchema,
  reason: filledText(1000),
});

/** Leaves and excuses are listed alike; a leave is for the month of its first day. */
export const ListAbsencesQuerySchema = z.strictObject({
  ...ListFields,
  /** Only those that stand, or only those that were rejected. */
  state: z.enum(['standing', 'rejected']).optional(),
});
export type ListAbsencesQuery = z.infer<typeof ListAbsencesQuerySchema>;

/** The manager's refusal. */
export const SubmitRejectionSchema = z.strictObject({ reason: filledText(1000) });

const RejectionItemSchema = z.strictObject({
  receivedAt: InstantSchema,
  /** Null when it was rejected before it came here. */
  rejectedBy: IdSchema.nullable(),
  reason: z.string(),
});

export type RejectionItem = z.infer<typeof RejectionItemSchema>;

export const AbsenceFields = {
  /** Names it in the path of a rejection. */
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  reason: z.string(),
  receivedAt: InstantSchema,
  /** The end of the third workday after its receipt: up to then its manager may reject it. */
  rejectableUntil: InstantSchema,
  rejection: RejectionItemSchema.nullable(),
} as const;

const LeaveItemSchema = z.strictObject({ ...AbsenceFields, from: DateSchema, to: DateSchema });
export type LeaveItem = z.infer<typeof LeaveItemSchema>;

export const LeavePageSchema = pageOf(LeaveItemSchema);
export type LeavePage = z.infer<typeof LeavePageSchema>;

export const LeaveParamsSchema = z.strictObject({ leaveId: FactIdSchema });
