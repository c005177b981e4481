import * as z from 'zod';
import { SESSION_KINDS } from '../../domain/dossier.ts';
import { DutyItemSchema } from './me.ts';
import { DateSchema, IdSchema, InstantSchema } from './shapes.ts';

const Count = z.int().min(0);
/** `limit` is the number that costs the eligibility. */
const AllowanceSchema = z.strictObject({ used: Count, limit: Count });

/** The live clock of duty of the person signed in. */
export const TodaySchema = z.strictObject({
  staffId: IdSchema,
  now: InstantSchema,
  today: DateSchema,
  duties: z.array(DutyItemSchema),
  /** The forms of this week and this month that the person owes, whichever day they fall due, the earliest first. */
  forms: z.array(DutyItemSchema),
  /** Null for somebody of whom the month knows nothing. */
  budget: z
    .strictObject({
      /** Days of the month with too few visits; null for a role that owes none. */
      shortDays: AllowanceSchema.nullable(),
      /** Of the calendar year. */
      strikes: z.strictObject({ 'log.mismatch': AllowanceSchema, 'morning-meeting.missed': AllowanceSchema }),
      /** Whether there still is an eligibility to lose, and which incentive a breach today would take. */
      atStake: z.strictObject({
        month: z.boolean(),
        promotion: z.boolean(),
        incentive: z.strictObject({ competition: z.string(), amountFen: z.int() }).nullable(),
      }),
    })
    .nullable(),
  /** The same in words, in the language of the request. */
  sentences: z.array(z.string()),
  /** The first one to come that the person owes, this month or the next. */
  nextSession: z
    .strictObject({ kind: z.enum(SESSION_KINDS), title: z.string().nullable(), startsAt: InstantSchema })
    .nullable(),
});
export type Today = z.infer<typeof TodaySchema>;
