import * as z from 'zod';
import { InstantSchema, MonthSchema, ScopeSchema } from './shapes.ts';

export const ShowStandingsParamsSchema = z.strictObject({ month: MonthSchema });
export const ShowStandingsQuerySchema = z.strictObject({ scope: ScopeSchema });

const Count = z.int().min(0);

const StandingItemSchema = z.strictObject({
  staffId: z.string(),
  staffName: z.string(),
  unitId: z.string().nullable(),
  monthEligible: z.boolean(),
  promotionEligible: z.boolean(),
  logs: z.strictObject({ due: Count, missed: Count }),
  visitDays: z.strictObject({ due: Count, short: Count }),
  countedVisits: Count,
  distinctCustomers: Count,
  validProspects: Count,
  strikes: z.strictObject({ 'log.mismatch': Count, 'morning-meeting.missed': Count }),
  score: z.strictObject({
    status: z.enum(['complete', 'incomplete', 'none']),
    value: z.string().nullable(),
    missing: z.array(z.enum(['attendance', 'support', 'efficiency', 'visits', 'unit-prospects', 'company'])),
  }),
});
export type StandingItem = z.infer<typeof StandingItemSchema>;

/** How a month stands, as the last run judged it. Nobody has been judged yet: `asOf` is null and `standings` empty. */
export const MonthStandingsSchema = z.strictObject({
  month: MonthSchema,
  asOf: InstantSchema.nullable(),
  /** `visits.limit` in force today, or on the month's last day once it is over: so many short days cost eligibility. */
  visitsLimit: Count,
  standings: z.array(StandingItemSchema),
});
export type MonthStandings = z.infer<typeof MonthStandingsSchema>;
