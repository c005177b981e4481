/** Why a ruling was made, in the language of the request. */

import * as z from 'zod';
import { JOB_KINDS } from '../../domain/agenda/job.ts';
import { APPEAL_VERDICTS } from '../../domain/appeals/appeal-records.ts';
import { EVIDENCE_TYPES } from '../../domain/explanation/texts/evidence-messages.ts';
import { RULING_STEPS } from '../../domain/ledger/ruling-step.ts';
import { PARAMETER_NAMES } from '../../domain/policy/parameters.ts';
import { RulingSchema } from '../judgement.ts';
import { Sha256HexSchema } from '../records/shapes.ts';
import { DateSchema, FactIdSchema, InstantSchema, MonthSchema } from './shapes.ts';

export const RulingParamsSchema = z.strictObject({ month: MonthSchema, rulingId: Sha256HexSchema });

const GroundsSchema = z.strictObject({
  /** As of when it was last judged to stand: from what was known then. */
  asOf: InstantSchema,
  /** What was due and what was received. Texts cite facts by their place in `facts`. */
  cause: z.string(),
  /** What it costs, or that it costs nothing. */
  effects: z.array(z.string()),
  /** How often it happened this year, and where the written policy leaves something open. */
  marks: z.array(z.string()),
  /** What it rests on, then what else the texts cite. */
  facts: z.array(
    z.strictObject({
      id: FactIdSchema,
      type: z.enum(EVIDENCE_TYPES),
      text: z.string(),
      receivedAt: InstantSchema,
    }),
  ),
  /** The values it was decided with; `since` is the first day of the policy version that set one, null for the policy as written. */
  parameters: z.array(
    z.strictObject({ name: z.enum(PARAMETER_NAMES), text: z.string(), since: DateSchema.nullable() }),
  ),
  /** What would have changed the outcome, by judging again. */
  counterfactuals: z.array(z.string()),
});

const HistoryEventSchema = z.discriminatedUnion('kind', [
  /** An entry of the month's ledger; `at` is the logical time of the run that appended it. */
  z.strictObject({
    kind: z.literal('ledger'),
    at: InstantSchema,
    step: z.enum(RULING_STEPS),
    sequence: z.int().min(1),
    run: z.enum([...JOB_KINDS, 'facts', 'import', 'administration']),
    afterClose: z.boolean(),
  }),
  /** Reasons are for whom the ruling is about, and for who may decide. */
  z.strictObject({ kind: z.literal('appeal'), at: InstantSchema, id: FactIdSchema, reason: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('decision'),
    at: InstantSchema,
    id: FactIdSchema,
    verdict: z.enum(APPEAL_VERDICTS),
    reason: z.string().nullable(),
  }),
]);
export type HistoryEvent = z.infer<typeof HistoryEventSchema>;

export const RulingExplanationSchema = z.strictObject({
  id: Sha256HexSchema,
  month: MonthSchema,
  ...RulingSchema.shape,
  staffName: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Id of the ruling on the same breach that stands now: its own, that of another that took its place, or null. */
  standing: Sha256HexSchema.nullable(),
  clauses: z.array(z.strictObject({ clause: z.string(), text: z.string(), assumed: z.boolean() })),
  /** Null where roster, policy or calendar were changed since, so that judging again does not come to it. */
  grounds: GroundsSchema.nullable(),
  /** Earliest first. */
  history: z.array(HistoryEventSchema),
});
export type RulingExplanationView = z.infer<typeof RulingExplanationSchema>;
