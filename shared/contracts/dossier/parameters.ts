import * as z from 'zod';
import type { PolicyVersion } from '../../domain/dossier.ts';
import type { ParameterName, ParameterValues } from '../../domain/policy/parameters.ts';
import { SCORE_COMPONENTS } from '../../domain/policy/parameters.ts';
import { isDate } from '../../domain/time/civil.ts';
import { RoleSchema } from './roster.ts';
import { AmountFenSchema, CountSchema, DateSchema, LocalTimeSchema } from './shapes.ts';

const A_LEAP_YEAR = '2024';

const RolesSchema = z.array(RoleSchema);
const MonthDaySchema = z
  .string()
  .refine((text) => isDate(`${A_LEAP_YEAR}-${text}`), 'expected a day of the year MM-DD');
const MonthOfYearSchema = z.string().regex(/^(0[1-9]|1[0-2])$/, 'expected a month of the year MM');

const WeeklyDueSchema = z.strictObject({
  weekday: z.int('expected a weekday from 1 to 7').min(1, 'weekdays begin at 1').max(7, 'weekdays end at 7'),
  time: LocalTimeSchema,
  shift: z.enum(['previous-workday', 'none'], 'expected "previous-workday" or "none"'),
});

const MonthlyDueSchema = z.strictObject({
  day: z.int('expected a day from 1 to 31').min(1, 'days begin at 1').max(31, 'days end at 31'),
  time: LocalTimeSchema,
  shift: z.enum(['modified-following', 'none'], 'expected "modified-following" or "none"'),
});

/** A record, not an object: an object would put the components in its own order, and theirs names what is missing. */
const ComponentWeightsSchema = z.partialRecord(z.enum(SCORE_COMPONENTS), CountSchema);

/** The shape of each parameter's value; a patch may hold these names and no other. */
const PARAMETER_SCHEMAS = {
  'dailyLog.roles': RolesSchema,
  'dailyLog.deadline': LocalTimeSchema,
  'dailyLog.days': z.enum(['workdays', 'every-day'], 'expected "workdays" or "every-day"'),
  'visits.roles': RolesSchema,
  'visits.quota': z.array(z.strictObject({ from: MonthDaySchema, to: MonthDaySchema, perDay: CountSchema })),
  'visits.offsets': z.strictObject({ meeting: CountSchema, training: CountSchema }),
  'visits.limit': CountSchema,
  'plans.roles': RolesSchema,
  'weeklyPlan.due': z.union([z.literal('none'), WeeklyDueSchema], 'expected "none" or {weekday, time, shift}'),
  'monthlyForms.due': z.union([z.literal('none'), MonthlyDueSchema], 'expected "none" or {day, time, shift}'),
  'clientList.due': LocalTimeSchema,
  'sessions.roles': RolesSchema,
  'sessions.graceMinutes': CountSchema,
  'fieldVisits.roles': RolesSchema,
  'strikes.limit': CountSchema,
  'incentives.lookbackMonths': CountSchema,
  'prospects.horizonDays': CountSchema,
  'prospects.unitQuota': z.array(
    z.strictObject({ from: MonthOfYearSchema, to: MonthOfYearSchema, perMonth: CountSchema }),
  ),
  'awards.prospectPersonFen': AmountFenSchema,
  'awards.activityFen': AmountFenSchema,
  'awards.suggestionFen': AmountFenSchema,
  'awards.premiumTableFen': z.array(AmountFenSchema).min(1, 'expected at least one amount'),
  'scores.weights': z.partialRecord(RoleSchema, ComponentWeightsSchema),
} as const satisfies { readonly [Name in ParameterName]: z.ZodType<ParameterValues[Name]> };

export const PolicyParametersSchema = z.strictObject(PARAMETER_SCHEMAS).partial();

export const PolicyVersionSchema = z.strictObject({
  effectiveFrom: DateSchema,
  parameters: PolicyParametersSchema,
}) satisfies z.ZodType<PolicyVersion>;
