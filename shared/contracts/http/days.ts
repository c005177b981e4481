import * as z from 'zod';
import { ROLES } from '../../domain/dossier.ts';
import { DUTY_STATES } from './me.ts';
import { CountSchema } from '../dossier/shapes.ts';
import { DateSchema, IdSchema, InstantSchema, MonthSchema, ScopeSchema } from './shapes.ts';

export const ShowDaysParamsSchema = z.strictObject({ month: MonthSchema });
export const ShowDaysQuerySchema = z.strictObject({
  /** One person, who has to be in reach of the caller's role. */
  staffId: IdSchema.optional(),
  /** Only people who belong to this unit today. */
  unitId: IdSchema.optional(),
  scope: ScopeSchema,
});

/**
 * The states of a duty, and `held`: late or missed as far as is known, but the working calendar of the day is not
 * published yet, so that nothing is judged.
 */
const DAY_STATES = [...DUTY_STATES, 'held'] as const;

const PersonDaySchema = z.strictObject({
  /** Of the daily log; null where none is owed. */
  log: z.enum(DAY_STATES).nullable(),
  /** Receipt of the log that stands: the one that counts, or else the latest late one. */
  receivedAt: InstantSchema.nullable(),
  /** Visits that count, whether any were due or not. */
  counted: CountSchema,
  /** `due` is the quota less what attended sessions take off; the state `missed` is a short day. Null where none are owed. */
  visits: z
    .strictObject({ state: z.enum(DAY_STATES), quota: CountSchema, offsets: CountSchema, due: CountSchema })
    .nullable(),
});
export type PersonDay = z.infer<typeof PersonDaySchema>;

const PersonDaysSchema = z.strictObject({
  staffId: IdSchema,
  staffName: z.string(),
  /** Unit and role on their last day of the month. */
  unitId: IdSchema.nullable(),
  unitName: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  /** In the order of the month's `days`; null on a day on which they are not employed. */
  days: z.array(PersonDaySchema.nullable()),
});
export type PersonDays = z.infer<typeof PersonDaysSchema>;

const MonthDaySchema = z.strictObject({
  date: DateSchema,
  workday: z.boolean(),
  /** False where the year's calendar is not published: `workday` is then assumed from the weekday. */
  covered: z.boolean(),
  /** The last instant, inclusive, at which a log of the day is on time. */
  deadline: InstantSchema,
});

/** What everybody in reach owed day by day and what came of it, as of the request. */
export const MonthDaysSchema = z.strictObject({
  month: MonthSchema,
  asOf: InstantSchema,
  days: z.array(MonthDaySchema),
  /** Everybody employed on a day of the month, by unit and id. */
  people: z.array(PersonDaysSchema),
});
export type MonthDays = z.infer<typeof MonthDaysSchema>;
