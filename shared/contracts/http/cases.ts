import * as z from 'zod';
import { CASE_KINDS, PAPER_MARKS } from '../../domain/cases/case-records.ts';
import { CASE_STATES } from '../../domain/cases/transitions.ts';
import { FactIdSchema, IdSchema, InstantSchema, ListFields, failsAs, filledText, pageOf, text } from './shapes.ts';
import { ShownPhoneSchema } from './shown-phone.ts';

/** The checklist of a case, with what it was extended by, holds at most this many papers. */
export const MOST_PAPERS = 40;

/** An id of the kind's list, or the name of a further paper. */
const PaperSchema = filledText(100);

const noneTwice = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** A case (理赔、保全) for a client company; the checklist starts with the papers of its kind. */
export const OpenCaseSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  staffId: IdSchema.optional(),
  kind: z.enum(CASE_KINDS),
  company: filledText(200),
  contact: filledText(100),
  phone: filledText(50),
  /** Names of papers beyond those that every case of the kind needs. */
  furtherPapers: z.array(PaperSchema).max(20).refine(noneTwice, failsAs('named-twice')).default([]),
});

export const CaseParamsSchema = z.strictObject({ caseId: FactIdSchema });

/** Ticks papers of the checklist; a paper that it does not name yet extends it. */
export const MarkPapersSchema = z.strictObject({
  papers: z
    .array(z.strictObject({ paper: PaperSchema, mark: z.enum(PAPER_MARKS) }))
    .min(1)
    .max(MOST_PAPERS)
    .refine((papers) => noneTwice(papers.map(({ paper }) => paper)), failsAs('named-twice')),
});

export const NoteCaseSchema = z.strictObject({ text: filledText(2000) });

/** Gives the case to another member of customer-service. */
export const HandOverCaseSchema = z.strictObject({ to: IdSchema, reason: text(1000).default('') });

/** What is sent back says why. */
export const ReviewCaseSchema = z.strictObject({
  verdict: z.enum(['approved', 'sent-back']),
  reason: text(1000).default(''),
});

export const CloseCaseSchema = z.strictObject({ reason: filledText(1000) });

/** Scope and `staffId` are about who opened a case, `ownerId` about who has it now. */
export const ListCasesQuerySchema = z.strictObject({
  ...ListFields,
  state: z.enum(CASE_STATES).optional(),
  kind: z.enum(CASE_KINDS).optional(),
  ownerId: IdSchema.optional(),
});

const CaseFields = {
  id: FactIdSchema,
  kind: z.enum(CASE_KINDS),
  company: z.string(),
  state: z.enum(CASE_STATES),
  openedBy: IdSchema,
  openedAt: InstantSchema,
  ownerId: IdSchema,
  /** Null when they are not on the roster any more. */
  ownerName: z.string().nullable(),
  /** Who reviewed it last. */
  reviewerId: IdSchema.nullable(),
  /** How many papers of the checklist are still to come. */
  missingPapers: z.int(),
} as const;

const CaseItemSchema = z.strictObject(CaseFields);
export type CaseItem = z.infer<typeof CaseItemSchema>;

export const CasePageSchema = pageOf(CaseItemSchema);
export type CasePage = z.infer<typeof CasePageSchema>;

const CaseEventSchema = z.strictObject({
  at: InstantSchema,
  by: IdSchema,
  action: z.enum(['mark-papers', 'note', 'hand-over', 'submit', 'approve', 'send-back', 'close']),
  /** The state it led to. */
  state: z.enum(CASE_STATES),
  /** The note, or the reason that was given; empty where none was. */
  text: z.string(),
  /** Who got the case by a hand-over. */
  to: IdSchema.nullable(),
  /** What was ticked. */
  papers: z.array(z.strictObject({ paper: z.string(), mark: z.enum(PAPER_MARKS) })),
});
export type CaseEventItem = z.infer<typeof CaseEventSchema>;

/** One case with its checklist and its history, first step first. */
export const CaseFileSchema = z.strictObject({
  ...CaseFields,
  contact: z.string(),
  phone: ShownPhoneSchema,
  papers: z.array(
    z.strictObject({
      paper: z.string(),
      /** In the reader's language. */
      name: z.string(),
      mark: z.enum(PAPER_MARKS),
    }),
  ),
  history: z.array(CaseEventSchema),
});
export type CaseFileBody = z.infer<typeof CaseFileSchema>;

/** What customer-service may read out to a client who asks. */
export const CaseProgressSchema = z.strictObject({
  state: z.enum(CASE_STATES),
  answer: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
});
export type CaseProgress = z.infer<typeof CaseProgressSchema>;
