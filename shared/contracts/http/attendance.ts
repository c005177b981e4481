import * as z from 'zod';
import { ATTENDANCE_STATUSES, SESSION_KINDS } from '../../domain/dossier.ts';
import { ReceiptSchema } from './receipt.ts';
import {
  DateSchema,
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  LocalTimeSchema,
  OffsetInstantSchema,
  VersionStateSchema,
  pageOf,
} from './shapes.ts';

/** With `arrivedAt`, whether `present` or `late` counts is worked out from it. */
const MarkFields = {
  status: z.enum(ATTENDANCE_STATUSES),
  arrivedAt: OffsetInstantSchema.nullish(),
} as const;

/** Marks of one session, of people who have none yet; one wrong mark and none is kept. */
export const TakeAttendanceSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  marks: z
    .array(z.strictObject({ staffId: IdSchema, ...MarkFields }))
    .min(1)
    .max(200),
});
export type WireMark = z.infer<typeof TakeAttendanceSchema>['marks'][number];

/** Marks of the session of a kind on a day, with local times, as an attendance list on paper has them. */
export const EnterAttendanceSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  date: DateSchema,
  kind: z.enum(SESSION_KINDS),
  /** Which one, where several of the kind start on that day. */
  startsAt: LocalTimeSchema.optional(),
  marks: z
    .array(
      z.strictObject({
        staffId: IdSchema,
        status: z.enum(ATTENDANCE_STATUSES),
        /** On that day; with it, whether `present` or `late` counts is worked out. */
        arrivedAt: LocalTimeSchema.optional(),
      }),
    )
    .min(1)
    .max(200),
});

/** A receipt for each mark, in the order in which they were sent. */
export const AttendanceTakenSchema = z.strictObject({
  marks: z.array(z.strictObject({ staffId: IdSchema, receipt: ReceiptSchema })),
});
export type AttendanceTaken = z.infer<typeof AttendanceTakenSchema>;

export const AttendanceParamsSchema = z.strictObject({ attendanceId: FactIdSchema });
export const CorrectAttendanceSchema = z.strictObject({ departmentId: IdSchema.optional(), ...MarkFields });

export const ListAttendanceQuerySchema = z.strictObject({
  ...ListFields,
  /** Marks of this session only. */
  sessionId: FactIdSchema.optional(),
  state: VersionStateSchema.optional(),
});

const AttendanceItemSchema = z.strictObject({
  id: FactIdSchema,
  sessionId: FactIdSchema,
  kind: z.enum(SESSION_KINDS),
  startsAt: InstantSchema,
  staffId: IdSchema,
  staffName: z.string(),
  /** As it was recorded. */
  status: z.enum(ATTENDANCE_STATUSES),
  arrivedAt: InstantSchema.nullable(),
  /** What the mark comes to, by the time of arrival where it tells one; leave in time excuses besides. */
  countsAs: z.enum(ATTENDANCE_STATUSES),
  receivedAt: InstantSchema,
  /** Null when it was imported. */
  recordedBy: IdSchema.nullable(),
  /** Whether it is the version that holds. */
  standing: z.boolean(),
});
export type AttendanceItem = z.infer<typeof AttendanceItemSchema>;

/** Every version of every mark; those of one person and day in no particular order: `receivedAt` tells. */
export const AttendancePageSchema = pageOf(AttendanceItemSchema);
export type AttendancePage = z.infer<typeof AttendancePageSchema>;
