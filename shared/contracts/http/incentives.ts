import * as z from 'zod';
import {
  DateSchema,
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  pageOf,
  sheetOf,
  wholeNumber,
} from './shapes.ts';

/** Incentives (竞赛激励) of one competition; each person has at most one of it. */
export const GrantIncentivesSchema = z.strictObject({
  entries: sheetOf(z.strictObject({ staffId: IdSchema, amountFen: wholeNumber(1) })),
});

export const IncentiveParamsSchema = z.strictObject({ incentiveId: FactIdSchema });

/** The day on which it was paid, up to today. */
export const RecordPaymentSchema = z.strictObject({ paidOn: DateSchema });

const StateSchema = z.enum(['unpaid', 'paid']);

/** An incentive is for the day on which its competition ended. */
export const ListIncentivesQuerySchema = z.strictObject({ ...ListFields, state: StateSchema.optional() });

const IncentiveItemSchema = z.strictObject({
  /** Names it in the path of its payment. */
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  competition: z.string(),
  endedOn: DateSchema,
  amountFen: z.int().min(0),
  receivedAt: InstantSchema,
  state: StateSchema,
  paidOn: DateSchema.nullable(),
  /** What the breaches on the ledger (4.2, 5.1) make of it: not to be paid, or to be paid back; null while it is kept. */
  taken: z.enum(['cancelled', 'recover']).nullable(),
});
export type IncentiveItem = z.infer<typeof IncentiveItemSchema>;

export const IncentivePageSchema = pageOf(IncentiveItemSchema);
export type IncentivePage = z.infer<typeof IncentivePageSchema>;
