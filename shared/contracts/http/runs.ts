/** The runs that judge a department's month, and asking for one more. */

import * as z from 'zod';
import { JOB_KINDS } from '../../domain/agenda/job.ts';
import { CountSchema } from '../dossier/shapes.ts';
import { IdSchema, InstantSchema, MonthSchema, PagingFields, pageOf } from './shapes.ts';

export const RunParamsSchema = z.strictObject({ month: MonthSchema });

export const ListRunsQuerySchema = z.strictObject({
  /** The current month when absent. */
  month: MonthSchema.optional(),
  ...PagingFields,
});

/** `planned`: its time has not come; `behind`: it has, and nothing has run; `done`: it ran. */
export const RUN_STATES = ['planned', 'behind', 'done'] as const;

const RunSchema = z.strictObject({
  kind: z.enum([...JOB_KINDS, 'facts', 'import', 'administration']),
  /** What a planned run is about: a day, week, month, quarter or year; null for runs that records or changes set off. */
  period: z.string().nullable(),
  /** Identifies the run, however late it ran. */
  logicalTime: InstantSchema,
  state: z.enum(RUN_STATES),
  /** Up to when it knew what had been received; null where it appended nothing, for then it left no trace. */
  asOf: InstantSchema.nullable(),
  /** Entries that it appended to the month's ledger, and the number of the first. */
  appended: CountSchema,
  firstEntry: z.int().min(1).nullable(),
  added: CountSchema,
  reversed: CountSchema,
  awards: CountSchema,
  notices: CountSchema,
});
export type RunItem = z.infer<typeof RunSchema>;

const RunProgressSchema = z.strictObject({
  /** Every planned run up to and including this instant has run. */
  doneUntil: InstantSchema,
  nextJobAt: InstantSchema,
  /** As of when the month's standings were worked out last; null before the first time. */
  judgedAsOf: InstantSchema.nullable(),
  /** The earliest month that waits for being judged again; null while none does. */
  pendingFrom: MonthSchema.nullable(),
});
export type RunProgress = z.infer<typeof RunProgressSchema>;

/** The latest first, with how far the department is. */
export const RunPageSchema = pageOf(RunSchema).extend({ progress: RunProgressSchema });
export type RunPage = z.infer<typeof RunPageSchema>;

/** Waits for the next tick, at most five minutes. */
export const ReplaySchema = z.strictObject({ fromMonth: MonthSchema, askedBy: IdSchema, askedAt: InstantSchema });
export type Replay = z.infer<typeof ReplaySchema>;
