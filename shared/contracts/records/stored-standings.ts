/** What the items of a month's standings hold beside their keys: a head with the first of them, parts with the rest. */

import * as z from 'zod';
import { CountSchema, InstantSchema } from '../dossier/shapes.ts';
import { StandingSchema } from '../judgement.ts';
import { StoredInstantSchema } from './shapes.ts';

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
