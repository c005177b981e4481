/** What a month's rulings and awards leave for a person to do. */

import * as z from 'zod';
import { MONTH_AWARDS } from '../../domain/judgement.ts';
import { TASK_KINDS, TASK_STATES } from '../../domain/tasks/task.ts';
import { Sha256HexSchema } from '../records/shapes.ts';
import { IdSchema, InstantSchema, MonthSchema, PagingFields, pageOf } from './shapes.ts';

export const ListTasksQuerySchema = z.strictObject({
  /** The month whose rulings and awards ask for them; the current one when absent. */
  month: MonthSchema.optional(),
  state: z.enum(TASK_STATES).optional(),
  ...PagingFields,
});

const TaskItemSchema = z.strictObject({
  /** Names the task within its month. */
  id: Sha256HexSchema,
  kind: z.enum(TASK_KINDS),
  staffId: IdSchema.nullable(),
  staffName: z.string().nullable(),
  unitId: IdSchema.nullable(),
  unitName: z.string().nullable(),
  incentiveId: z.string().nullable(),
  award: z.enum([...MONTH_AWARDS, 'award.premium']).nullable(),
  /** What the year recommends. */
  review: z.enum(['promote', 'hold', 'demote']).nullable(),
  /** Of the incentive or the award; null where it is no money, or the incentive is not on record. */
  amountFen: z.int().nullable(),
  state: z.enum(TASK_STATES),
  /** Who completed it last, when, and what they noted; null while nobody has. */
  completedBy: IdSchema.nullable(),
  completedAt: InstantSchema.nullable(),
  note: z.string().nullable(),
});
export type TaskItem = z.infer<typeof TaskItemSchema>;

/** By kind, person, unit and id. */
export const TaskPageSchema = pageOf(TaskItemSchema);
export type TaskPage = z.infer<typeof TaskPageSchema>;

export const TaskParamsSchema = z.strictObject({ month: MonthSchema, taskId: Sha256HexSchema });
/** What was done, for whoever asks later. */
export const CompleteTaskSchema = z.strictObject({ note: z.string().max(500).default('') });
