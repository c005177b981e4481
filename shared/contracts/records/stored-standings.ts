/** What the items of a month's standings hold beside their keys: a head with the first of them, parts with the rest. */

import * as z from 'zod';
import type { Standing } from '../../domain/judgement.ts';
import { CountSchema, IdSchema, InstantSchema } from '../dossier/shapes.ts';
import { StoredInstantSchema } from './shapes.ts';

const StandingSchema = z.strictObject({
  staffId: IdSchema,
  unitId: z.string().nullable(),
  monthEligible: z.boolean(),
  promotionEligible: z.boolean(),
  logs: z.strictObject({ due: CountSchema, missed: CountSchema }),
  visitDays: z.strictObject({ due: CountSchema, short: CountSchema }),
  countedVisits: CountSchema,
  distinctCustomers: CountSchema,
  validProspects: CountSchema,
  strikes: z.strictObject({ 'log.mismatch': CountSchema, 'morning-meeting.missed': CountSchema }),
  score: z.strictObject({
    status: z.enum(['complete', 'incomplete', 'none']),
    value: z.string().nullable(),
    missing: z.array(z.enum(['attendance', 'support', 'efficiency', 'visits', 'unit-prospects', 'company'])),
  }),
}) satisfies z.ZodType<Standing>;

export const StoredStandingsHeadSchema = z.strictObject({
  asOf: InstantSchema,
  /** `asOf` at fixed width, for the condition that lets no earlier judgement replace a later one. */
  judgedAt: StoredInstantSchema,
  /** Names this judgement's parts. */
  version: z.uuid(),
  parts: CountSchema,
  standings: z.array(StandingSchema),
});

export const StoredStandingsPartSchema = z.strictObject({ standings: z.array(StandingSchema) });
