import * as z from 'zod';
import {
  type Courseware,
  type SpeakerRota,
  type SpeakerSwap,
  TRAINING_KINDS,
  TRAINING_TOPICS,
  type TrainingEntry,
  type TrainingStep,
} from '../../domain/training/training-records.ts';
import { DateSchema, IdSchema, MonthSchema } from '../dossier/shapes.ts';
import { recordOf, stepOf } from './thread-records.ts';

const content = {
  topic: z.enum(TRAINING_TOPICS),
  title: z.string(),
  organiserId: IdSchema,
  coOrganiserIds: z.array(IdSchema),
} as const;

export const TrainingEntrySchema = recordOf('training-entry', {
  kind: z.enum(TRAINING_KINDS),
  date: DateSchema,
  ...content,
}) satisfies z.ZodType<TrainingEntry>;

const ChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('revise'), ...content }),
  z.strictObject({ change: z.literal('cancel'), reason: z.string() }),
]);

export const TrainingStepSchema = stepOf('training-step', ChangeSchema) satisfies z.ZodType<TrainingStep>;

export const CoursewareSchema = recordOf('courseware', {
  of: IdSchema,
  fileName: z.string(),
  fileKey: z.string(),
}) satisfies z.ZodType<Courseware>;

export const SpeakerRotaSchema = recordOf('speaker-rota', {
  month: MonthSchema,
  turns: z.array(z.strictObject({ date: DateSchema, staffId: IdSchema })),
}) satisfies z.ZodType<SpeakerRota>;

const SwapActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('propose'), date: DateSchema, forDate: DateSchema }),
  z.strictObject({ action: z.literal('accept'), proposal: IdSchema }),
]);

export const SpeakerSwapSchema = stepOf('speaker-swap', SwapActionSchema) satisfies z.ZodType<SpeakerSwap>;
