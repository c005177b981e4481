/** Ledger entries as they are stored and shown. */

import * as z from 'zod';
import { JOB_KINDS } from '../../domain/agenda/job.ts';
import { SESSION_KINDS } from '../../domain/dossier.ts';
import { DUTIES_OF_OUTAGES } from '../../domain/outages/outage.ts';
import type { LedgerEntry, NoticeKind, NoticeRequest } from '../../domain/ledger/entry.ts';
import { DateSchema, IdSchema, InstantSchema, MonthSchema } from '../dossier/shapes.ts';
import { Sha256HexSchema, StoredInstantSchema } from './shapes.ts';
import {
  MonthAwardSchema,
  PromotionReviewSchema,
  RulingSchema,
  StandingSchema,
  YearAwardSchema,
  YearOutcomeSchema,
  YearScoreSchema,
} from '../judgement.ts';

const ToSomebody = { id: IdSchema, staffId: IdSchema, date: DateSchema };

const NOTICE_SCHEMAS = {
  'log-reminder': z.strictObject({ ...ToSomebody, kind: z.literal('log-reminder'), deadline: InstantSchema }),
  'log-missing': z.strictObject({ ...ToSomebody, kind: z.literal('log-missing'), deadline: InstantSchema }),
  'deadline-digest': z.strictObject({
    ...ToSomebody,
    kind: z.literal('deadline-digest'),
    missing: z.array(IdSchema),
    short: z.array(IdSchema),
  }),
  'policy-reminder': z.strictObject({
    ...ToSomebody,
    kind: z.literal('policy-reminder'),
    versions: z.array(IdSchema).min(1),
  }),
  'deadline-moved': z.strictObject({
    ...ToSomebody,
    kind: z.literal('deadline-moved'),
    outage: z.strictObject({ startedAt: InstantSchema, endedAt: InstantSchema }),
    moved: z.array(
      z.strictObject({
        duty: z.enum(DUTIES_OF_OUTAGES),
        period: z.string(),
        deadline: InstantSchema,
        movedTo: InstantSchema.nullable(),
      }),
    ),
  }),
  'month-statement': z.strictObject({
    ...ToSomebody,
    kind: z.literal('month-statement'),
    standing: StandingSchema.pick({
      monthEligible: true,
      promotionEligible: true,
      logs: true,
      visitDays: true,
      countedVisits: true,
      validProspects: true,
    }),
    awards: z.array(MonthAwardSchema.omit({ facts: true })).nullable(),
  }),
  'session-announced': z.strictObject({
    ...ToSomebody,
    kind: z.literal('session-announced'),
    session: z.strictObject({
      id: IdSchema,
      kind: z.enum(SESSION_KINDS),
      startsAt: InstantSchema,
      title: z.string().nullable(),
    }),
  }),
  'appeal-reminder': z.strictObject({
    ...ToSomebody,
    kind: z.literal('appeal-reminder'),
    appeals: z.array(z.strictObject({ staffId: IdSchema, on: DateSchema, dueBy: InstantSchema })).min(1),
  }),
  'month-draft': z.strictObject({
    ...ToSomebody,
    kind: z.literal('month-draft'),
    closesAt: InstantSchema,
    automatic: z.boolean(),
    awards: z.array(MonthAwardSchema.omit({ facts: true })).nullable(),
  }),
  'address-suspended': z.strictObject({
    ...ToSomebody,
    kind: z.literal('address-suspended'),
    people: z.array(IdSchema).min(1),
  }),
  'quarter-pack': z.strictObject({ ...ToSomebody, kind: z.literal('quarter-pack') }),
  'year-statement': z.strictObject({
    ...ToSomebody,
    kind: z.literal('year-statement'),
    award: YearAwardSchema.pick({ rank: true, amountFen: true }).nullable(),
    review: PromotionReviewSchema.omit({ staffId: true }).nullable(),
    score: YearScoreSchema.omit({ staffId: true }).nullable(),
  }),
} as const satisfies { readonly [Kind in NoticeKind]: z.ZodType<Extract<NoticeRequest, { kind: Kind }>> };

const { 'log-reminder': logReminder, ...furtherNotices } = NOTICE_SCHEMAS;
const NoticeRequestSchema = z.discriminatedUnion('kind', [logReminder, ...Object.values(furtherNotices)]);

/** Everything that an entry's hash is made of, and the hash. */
export const LedgerEntrySchema = z.strictObject({
  departmentId: IdSchema,
  month: MonthSchema,
  sequence: z.int().min(1),
  cause: z.strictObject({
    kind: z.enum([...JOB_KINDS, 'facts', 'import', 'administration']),
    logicalTime: InstantSchema,
  }),
  asOf: InstantSchema,
  added: z.array(RulingSchema),
  reversed: z.array(RulingSchema),
  awards: z.strictObject({ granted: z.array(MonthAwardSchema), withdrawn: z.array(MonthAwardSchema) }).optional(),
  year: z.strictObject({ added: z.array(YearOutcomeSchema), reversed: z.array(YearOutcomeSchema) }).optional(),
  stage: z.enum(['closing', 'adjustment']).optional(),
  notices: z.array(NoticeRequestSchema),
  inputs: z.strictObject({ facts: Sha256HexSchema, policy: Sha256HexSchema, calendar: Sha256HexSchema }),
  previousHash: Sha256HexSchema,
  hash: Sha256HexSchema,
}) satisfies z.ZodType<LedgerEntry>;

/** What the item of a ledger entry holds beside its keys. */
export const StoredLedgerEntrySchema = z.strictObject({
  entry: LedgerEntrySchema,
  /** Until settled: when a tick announces it again. */
  dueAt: StoredInstantSchema.optional(),
});
