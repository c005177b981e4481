import * as z from 'zod';
import { TRAINING_KINDS, TRAINING_TOPICS } from '../../domain/training/training-records.ts';
import { ReceiptSchema } from './receipt.ts';
import {
  DateSchema,
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  MonthSchema,
  failsAs,
  filledText,
  pageOf,
} from './shapes.ts';

const ContentFields = {
  topic: z.enum(TRAINING_TOPICS),
  title: filledText(200),
  organiserId: IdSchema,
  coOrganiserIds: z
    .array(IdSchema)
    .max(10)
    .refine((ids) => new Set(ids).size === ids.length, failsAs('named-twice'))
    .default([]),
} as const;

/** An entry of the training programme; a weekly one is on a Friday. */
export const PlanTrainingSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  kind: z.enum(TRAINING_KINDS),
  date: DateSchema,
  ...ContentFields,
});

export const TrainingParamsSchema = z.strictObject({ trainingId: FactIdSchema });
export const ReviseTrainingSchema = z.strictObject(ContentFields);
export const CancelTrainingSchema = z.strictObject({ reason: filledText(1000) });

export const ListTrainingsQuerySchema = z.strictObject({
  ...ListFields,
  topic: z.enum(TRAINING_TOPICS).optional(),
  state: z.enum(['standing', 'cancelled']).optional(),
});

const CoursewareItemSchema = z.strictObject({
  /** Names it in the path of its download. */
  id: FactIdSchema,
  fileName: z.string(),
  filedBy: IdSchema,
  receivedAt: InstantSchema,
});
export type CoursewareItem = z.infer<typeof CoursewareItemSchema>;

const TrainingVersionSchema = z.strictObject({
  at: InstantSchema,
  by: IdSchema,
  change: z.enum(['plan', 'revise', 'cancel']),
  /** The title as of then, or the reason of the cancellation. */
  text: z.string(),
});
export type TrainingVersion = z.infer<typeof TrainingVersionSchema>;

const TrainingItemSchema = z.strictObject({
  id: FactIdSchema,
  kind: z.enum(TRAINING_KINDS),
  date: DateSchema,
  topic: z.enum(TRAINING_TOPICS),
  title: z.string(),
  organiserId: IdSchema,
  /** Null for somebody who is no longer on the roster. */
  organiserName: z.string().nullable(),
  coOrganiserIds: z.array(IdSchema),
  /** Those on the roster, in the order of their ids. */
  coOrganiserNames: z.array(z.string()),
  state: z.enum(['standing', 'cancelled']),
  courseware: z.array(CoursewareItemSchema),
  /** First version first. */
  versions: z.array(TrainingVersionSchema),
});
export type TrainingItem = z.infer<typeof TrainingItemSchema>;

export const TrainingPageSchema = pageOf(TrainingItemSchema);
export type TrainingPage = z.infer<typeof TrainingPageSchema>;

/** The kinds of file that courseware may be, by ending. */
export const COURSEWARE_TYPES = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  mp4: 'video/mp4',
} as const satisfies Readonly<Record<string, string>>;

const FILE_NAME = /^[^\\/\p{Cc}]+\.[A-Za-z0-9]+$/u;

/** The most that a file of courseware may hold: 50 MB. */
export const COURSEWARE_MAX_BYTES = 50 * 1024 * 1024;

/** Announces a file for an entry. */
export const AddCoursewareSchema = z.strictObject({
  /** With its ending, without folders. */
  fileName: filledText(150).regex(FILE_NAME),
});

/** How the file itself is sent: a multipart/form-data POST of these fields, then one named `file`, within minutes. */
export const CoursewareUploadSchema = z.strictObject({
  receipt: ReceiptSchema,
  upload: z.strictObject({ url: z.url(), fields: z.record(z.string(), z.string()), maxBytes: z.int() }),
});
export type CoursewareUpload = z.infer<typeof CoursewareUploadSchema>;

export const CoursewareParamsSchema = z.strictObject({ coursewareId: FactIdSchema });

/** An address that gives the file, as an attachment, for a few minutes. */
export const CoursewareDownloadSchema = z.strictObject({ url: z.url(), fileName: z.string() });
export type CoursewareDownload = z.infer<typeof CoursewareDownloadSchema>;

export const RotaParamsSchema = z.strictObject({ month: MonthSchema });

/** Offers one's own turn in exchange for another of the same month. */
export const ProposeSwapSchema = z.strictObject({ date: DateSchema, forDate: DateSchema });
export const SwapParamsSchema = z.strictObject({ month: MonthSchema, proposalId: FactIdSchema });

const SwapItemSchema = z.strictObject({
  id: FactIdSchema,
  proposedAt: InstantSchema,
  by: IdSchema,
  date: DateSchema,
  /** Who has to accept. */
  to: IdSchema,
  forDate: DateSchema,
  state: z.enum(['open', 'accepted', 'lapsed']),
  acceptedAt: InstantSchema.nullable(),
});

/** A month's Friday speakers. Of a proposal that lapsed, one of the turns has gone to somebody else since. */
export const SpeakerRotaSchema = z.strictObject({
  month: MonthSchema,
  publishedAt: InstantSchema,
  turns: z.array(z.strictObject({ date: DateSchema, staffId: IdSchema, staffName: z.string().nullable() })),
  swaps: z.array(SwapItemSchema),
});
export type SpeakerRotaBody = z.infer<typeof SpeakerRotaSchema>;
