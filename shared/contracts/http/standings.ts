import * as z from 'zod';
import { CountSchema } from '../dossier/shapes.ts';
import { StandingSchema } from '../judgement.ts';
import { InstantSchema, MonthSchema, ScopeSchema } from './shapes.ts';

export const ShowStandingsParamsSchema = z.strictObject({ month: MonthSchema });
export const ShowStandingsQuerySchema = z.strictObject({ scope: ScopeSchema });

export const StandingItemSchema = z.strictObject({
  ...StandingSchema.shape,
  staffName: z.string(),
});
export type StandingItem = z.infer<typeof StandingItemSchema>;

/** How a month stands, as the last run judged it. Nobody has been judged yet: `asOf` is null and `standings` empty. */
export const MonthStandingsSchema = z.strictObject({
  month: MonthSchema,
  asOf: InstantSchema.nullable(),
  /** `visits.limit` in force today, or on the month's last day once it is over: so many short days cost eligibility. */
  visitsLimit: CountSchema,
  standings: z.array(StandingItemSchema),
});
export type MonthStandings = z.infer<typeof MonthStandingsSchema>;
