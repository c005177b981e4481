/** What the item of a fact holds beside its keys. */

import * as z from 'zod';
import type { FollowUp, ProductRecord, RecordedFact, Rejection } from '../../domain/facts/recorded-fact.ts';
import type { MonthConfirmation } from '../../domain/months/month-confirmation.ts';
import type { PhoneReveal } from '../../domain/privacy/phone-reveal.ts';
import { RETENTION_PARTS } from '../../domain/privacy/retention.ts';
import { MONTH_AWARDS } from '../../domain/judgement.ts';
import { TASK_KINDS, type TaskCompletion } from '../../domain/tasks/task.ts';
import { FOLLOW_UP_STATUSES } from '../../domain/prospects/follow-up-status.ts';
import { FACT_SCHEMAS } from '../dossier/facts.ts';
import { IdSchema, InstantSchema, MonthSchema } from '../dossier/shapes.ts';
import { CompetitionVersionSchema, PaymentSchema } from './competition-records.ts';
import { SuggestionCommentSchema, SuggestionDecisionSchema } from './suggestion-records.ts';
import { AppealDecisionSchema, AppealSchema } from './appeal-records.ts';
import { CaseOpeningSchema, CaseStepSchema } from './case-records.ts';
import { RecordedDrawSchema } from './recorded-draw.ts';
import { MinutesSchema, SessionCancellationSchema } from './session-records.ts';
import { Sha256HexSchema, StoredInstantSchema } from './shapes.ts';
import {
  CoursewareSchema,
  SpeakerRotaSchema,
  SpeakerSwapSchema,
  TrainingEntrySchema,
  TrainingStepSchema,
} from './training-records.ts';

const RejectionSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('rejection'),
  receivedAt: InstantSchema,
  rejects: IdSchema,
  reason: z.string(),
}) satisfies z.ZodType<Rejection>;

const FollowUpSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('follow-up'),
  receivedAt: InstantSchema,
  follows: IdSchema,
  status: z.enum(FOLLOW_UP_STATUSES),
  note: z.string(),
  nextStep: z.string(),
}) satisfies z.ZodType<FollowUp>;

const PhoneRevealSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('phone-reveal'),
  receivedAt: InstantSchema,
  reveals: IdSchema,
  reason: z.string(),
}) satisfies z.ZodType<PhoneReveal>;

const MonthConfirmationSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('month-confirmation'),
  receivedAt: InstantSchema,
  month: MonthSchema,
}) satisfies z.ZodType<MonthConfirmation>;

const TaskCompletionSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('task-completion'),
  receivedAt: InstantSchema,
  task: z.strictObject({
    id: Sha256HexSchema,
    kind: z.enum(TASK_KINDS),
    staffId: IdSchema.nullable(),
    unitId: IdSchema.nullable(),
    incentiveId: IdSchema.nullable(),
    award: z.enum([...MONTH_AWARDS, 'award.premium']).nullable(),
    review: z.enum(['promote', 'hold', 'demote']).nullable().default(null),
    amountFen: z.int().nullable(),
  }),
  outcome: z.enum(['done', 'undone']),
  note: z.string(),
}) satisfies z.ZodType<TaskCompletion>;

const PRODUCT_SCHEMAS = {
  rejection: RejectionSchema,
  'suggestion-comment': SuggestionCommentSchema,
  'suggestion-decision': SuggestionDecisionSchema,
  competition: CompetitionVersionSchema,
  payment: PaymentSchema,
  case: CaseOpeningSchema,
  'case-step': CaseStepSchema,
  'training-entry': TrainingEntrySchema,
  'training-step': TrainingStepSchema,
  courseware: CoursewareSchema,
  'speaker-rota': SpeakerRotaSchema,
  'speaker-swap': SpeakerSwapSchema,
  appeal: AppealSchema,
  'appeal-decision': AppealDecisionSchema,
  'session-cancellation': SessionCancellationSchema,
  minutes: MinutesSchema,
  'spot-check-draw': RecordedDrawSchema,
  'follow-up': FollowUpSchema,
  'phone-reveal': PhoneRevealSchema,
  'month-confirmation': MonthConfirmationSchema,
  'task-completion': TaskCompletionSchema,
} as const satisfies { readonly [Type in ProductRecord['type']]: z.ZodType<Extract<ProductRecord, { type: Type }>> };

const { rejection, ...furtherProductSchemas } = PRODUCT_SCHEMAS;
const RecordedFactSchema = z.discriminatedUnion('type', [
  rejection,
  ...Object.values(furtherProductSchemas),
  ...Object.values(FACT_SCHEMAS),
]) satisfies z.ZodType<RecordedFact>;

export const StoredFactSchema = z.strictObject({
  fact: RecordedFactSchema,
  contentDigest: Sha256HexSchema,
  filedBy: IdSchema.nullable(),
  deadline: StoredInstantSchema.nullable(),
  /** While a run still has to take the fact in. */
  dueAt: StoredInstantSchema.optional(),
  deleted: z.array(z.enum(RETENTION_PARTS)).min(1).optional(),
});
