import * as z from 'zod';
import type { ProcedureName, ProcedureValues } from '../domain/agenda/procedure.ts';
import { LocalTimeSchema } from './dossier/shapes.ts';

const MOST_WORKDAYS = 20;
const MOST_WEEKS = 52;
const MOST_QUIET_HOURS = 16;
const MINUTES_OF_A_DAY = 1_440;

const minutes = z
  .int()
  .min(0)
  .max(MINUTES_OF_A_DAY - 1);
const workdays = z.int().min(1).max(MOST_WORKDAYS);
const weekly = z.strictObject({ weekday: z.int().min(1).max(7), time: LocalTimeSchema });

const PROCEDURE_SCHEMAS = {
  'reminder.time': LocalTimeSchema,
  'runs.graceMinutes': minutes,
  'monthDraft.time': LocalTimeSchema,
  'review.workdays': workdays,
  'monthClose.time': LocalTimeSchema,
  'monthClose.automatic': z.boolean(),
  'rejection.workdays': workdays,
  'appeal.workdays': workdays,
  'appeal.decisionWorkdays': workdays,
  'outage.graceMinutes': minutes,
  'quietHours.longest': z.int().min(0).max(MOST_QUIET_HOURS),
  'morningMeeting.weekly': weekly,
  'training.weekly': weekly,
  'spotChecks.everyWeeks': z.int().min(1).max(MOST_WEEKS),
} as const satisfies { readonly [Name in ProcedureName]: z.ZodType<ProcedureValues[Name]> };

/** What a policy version changes of a department's procedure. */
export const ProcedureChangesSchema = z.strictObject(PROCEDURE_SCHEMAS).partial();
