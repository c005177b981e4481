/** How a month ends: drafted on the 1st, reviewed, confirmed or closed at the window's end, published. */

import * as z from 'zod';
import { ENTERED_COMPONENTS, SESSION_KINDS } from '../../domain/dossier.ts';
import { MONTH_STAGES } from '../../domain/months/month-stage.ts';
import { RULES } from '../../domain/judgement.ts';
import { CountSchema } from '../dossier/shapes.ts';
import { AwardRowSchema } from './month-packs.ts';
import { FactIdSchema, IdSchema, InstantSchema, MonthSchema } from './shapes.ts';

export const MonthParamsSchema = z.strictObject({ month: MonthSchema });

/** An award with why it was won, ties and runners-up named, or why nobody did; in the language of the request. */
const ExplainedAwardSchema = AwardRowSchema.extend({ text: z.string() });
export type ExplainedAward = z.infer<typeof ExplainedAwardSchema>;

const OpenQuestionSchema = z.discriminatedUnion('kind', [
  /** Marks of a session that was held are missing: so many people have none. */
  z.strictObject({
    kind: z.literal('attendance-unrecorded'),
    sessionId: FactIdSchema,
    session: z.enum(SESSION_KINDS),
    startsAt: InstantSchema,
    missing: CountSchema,
  }),
  /** An appeal against a ruling of the month waits for its decision. */
  z.strictObject({
    kind: z.literal('appeal-open'),
    appealId: FactIdSchema,
    staffId: IdSchema,
    staffName: z.string().nullable(),
    rule: z.enum(RULES),
  }),
  /** A component of scores that somebody enters is missing for so many people. */
  z.strictObject({ kind: z.literal('scores-missing'), component: z.enum(ENTERED_COMPONENTS), people: CountSchema }),
  /** The working calendar does not know all of the month: its rulings and awards are held. */
  z.strictObject({ kind: z.literal('calendar-unknown') }),
]);
export type OpenQuestion = z.infer<typeof OpenQuestionSchema>;

/** How a month stands on its way to the close. What the judge makes of it is as of the request. */
export const MonthReviewSchema = z.strictObject({
  month: MonthSchema,
  stage: z.enum(MONTH_STAGES),
  draftedAt: InstantSchema,
  closesAt: InstantSchema,
  confirmation: z.strictObject({ staffId: IdSchema.nullable(), receivedAt: InstantSchema }).nullable(),
  /** As of when it was closed; null while it is not. */
  closedAt: InstantSchema.nullable(),
  awardsStatus: z.enum(['final', 'pending', 'held']),
  /** Tentative until the close; none before the month has ended. */
  awards: z.array(ExplainedAwardSchema),
  openQuestions: z.array(OpenQuestionSchema),
});
export type MonthReview = z.infer<typeof MonthReviewSchema>;

/** The files that a closed month was sealed as. */
export const SealedPackSchema = z.strictObject({
  month: MonthSchema,
  files: z.array(
    z.strictObject({
      name: z.string(),
      sizeBytes: CountSchema,
      /** Good for some minutes, for whoever has it. */
      url: z.url(),
    }),
  ),
});
export type SealedPack = z.infer<typeof SealedPackSchema>;

/** Who won what in a closed month, adjustments included; an award that nobody won is there without a name. */
export const CommendationSchema = z.strictObject({
  month: MonthSchema,
  closedAt: InstantSchema,
  awards: z.array(AwardRowSchema),
});
export type Commendation = z.infer<typeof CommendationSchema>;
