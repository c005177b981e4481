/** Prospects (准客户): their registration, their validity with its reasons, and what became of them. */

import * as z from 'zod';
import { FOLLOW_UP_STATUSES } from '../../domain/prospects/follow-up-status.ts';
import { PROSPECT_STATUSES } from '../../domain/prospects/follow-ups.ts';
import { ReceiptSchema } from './receipt.ts';
import {
  DateSchema,
  FactIdSchema,
  filledText,
  FlagSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  PagingFields,
  SenderFields,
  pageOf,
  text,
} from './shapes.ts';
import { ShownPhoneSchema } from './shown-phone.ts';

/** What decides on validity. */
const claimFields = {
  company: filledText(200),
  /** 统一社会信用代码, compared exactly; empty, null and absent are the same. A wrong one is kept, and makes invalid. */
  creditCode: text(18).nullish(),
  /** Not after today. */
  foundOn: DateSchema,
  expectedOn: DateSchema,
  /** A form sends nothing for a box that is not ticked: absent is no. */
  insuredBefore: FlagSchema.default(false),
} as const;

/** An invalid prospect is kept too: the answer says why it does not count. */
export const SubmitProspectSchema = z.strictObject({
  ...SenderFields,
  ...claimFields,
  contact: text(100),
  phone: text(50),
});

/** The same question before entry: nothing is kept. */
export const CheckProspectSchema = z.strictObject({ ...SenderFields, ...claimFields });

const flaw = <Reason extends string, Shape extends z.core.$ZodLooseShape>(reason: Reason, shape: Shape) =>
  z.strictObject({
    reason: z.literal(reason),
    /** The reason in the caller's language. */
    detail: z.string(),
    ...shape,
  });

const FlawItemSchema = z.discriminatedUnion('reason', [
  flaw('insured-before', {}),
  flaw('outside-horizon', { horizonDays: z.int() }),
  flaw('wrong-credit-code', {}),
  flaw('on-client-register', { since: InstantSchema }),
  /** Who of the same department was first, and when that was received. */
  flaw('claimed-before', { staffId: IdSchema, staffName: z.string(), receivedAt: InstantSchema }),
]);
export type FlawItem = z.infer<typeof FlawItemSchema>;

/** Whether a prospect counts, by everything its department has received so far; every reason if it does not. */
const ValiditySchema = z.strictObject({ valid: z.boolean(), flaws: z.array(FlawItemSchema) });
export type Validity = z.infer<typeof ValiditySchema>;

export const ProspectCheckSchema = z.strictObject({ validity: ValiditySchema });
export type ProspectCheck = z.infer<typeof ProspectCheckSchema>;

/** The receipt of a prospect, and whether the prospect counts. */
export const ProspectReceiptSchema = z.strictObject({ ...ReceiptSchema.shape, validity: ValiditySchema });
export type ProspectReceipt = z.infer<typeof ProspectReceiptSchema>;

export const ListProspectsQuerySchema = z.strictObject({
  ...ListFields,
  /** Only those that count, or only the others. */
  validity: z.enum(['valid', 'invalid']).optional(),
  /** Only those that stand there by their latest follow-up. */
  status: z.enum(PROSPECT_STATUSES).optional(),
});

const FollowUpItemSchema = z.strictObject({
  id: FactIdSchema,
  receivedAt: InstantSchema,
  filedBy: IdSchema.nullable(),
  status: z.enum(FOLLOW_UP_STATUSES),
  note: z.string(),
  nextStep: z.string(),
});
export type FollowUpItem = z.infer<typeof FollowUpItemSchema>;

export const ProspectItemSchema = z.strictObject({
  /** Names it in paths. */
  id: FactIdSchema,
  /** Names it as the `prospectId` of visits and inventory entries; other than `id` where it was imported. */
  factId: z.string(),
  staffId: IdSchema,
  staffName: z.string(),
  company: z.string(),
  creditCode: z.string().nullable(),
  contact: z.string(),
  phone: ShownPhoneSchema,
  foundOn: DateSchema,
  expectedOn: DateSchema,
  insuredBefore: z.boolean(),
  receivedAt: InstantSchema,
  validity: ValiditySchema,
  status: z.enum(PROSPECT_STATUSES),
  latestFollowUp: FollowUpItemSchema.nullable(),
});
export type ProspectItem = z.infer<typeof ProspectItemSchema>;

/** A prospect is for the local day, and the month, of its receipt. */
export const ProspectPageSchema = pageOf(ProspectItemSchema);
export type ProspectPage = z.infer<typeof ProspectPageSchema>;

export const ProspectParamsSchema = z.strictObject({ prospectId: FactIdSchema });

/** Where a prospect stands now. The same one again on the same day, without an Idempotency-Key, is a repetition. */
export const SubmitFollowUpSchema = z.strictObject({
  status: z.enum(FOLLOW_UP_STATUSES),
  note: text(1000).default(''),
  nextStep: text(1000).default(''),
});

export const ListFollowUpsQuerySchema = z.strictObject(PagingFields);

/** In no particular order: `receivedAt` tells. */
export const FollowUpPageSchema = pageOf(FollowUpItemSchema);
export type FollowUpPage = z.infer<typeof FollowUpPageSchema>;

/** Of visits by one person, those of all months; of several people, those of one month. */
export const ListProspectVisitsQuerySchema = z.strictObject(ListFields);

const ProspectVisitItemSchema = z.strictObject({
  /** Of the log that tells of it. */
  logId: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  date: DateSchema,
  customer: z.string(),
  at: z.string(),
  contact: z.string(),
  phone: ShownPhoneSchema,
  summary: z.string(),
});
export type ProspectVisitItem = z.infer<typeof ProspectVisitItemSchema>;

/** Counted visits only; `limit` is that of the logs they come from. */
export const ProspectVisitPageSchema = pageOf(ProspectVisitItemSchema);
export type ProspectVisitPage = z.infer<typeof ProspectVisitPageSchema>;
