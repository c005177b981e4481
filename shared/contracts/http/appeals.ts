import * as z from 'zod';
import { APPEAL_VERDICTS } from '../../domain/appeals/appeal-records.ts';
import { RULES } from '../../domain/judgement.ts';
import {
  DateSchema,
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  MonthSchema,
  filledText,
  pageOf,
} from './shapes.ts';
import { Sha256HexSchema } from '../records/shapes.ts';

/** An appeal against a ruling on oneself, within the set workdays of the ledger entry that brought it. */
export const FileAppealSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  staffId: IdSchema.optional(),
  month: MonthSchema,
  /** The `id` of the ruling in the list of rulings. */
  ruling: Sha256HexSchema,
  reason: filledText(2000),
});

export const AppealParamsSchema = z.strictObject({ appealId: FactIdSchema });

export const DecideAppealSchema = z.strictObject({
  verdict: z.enum(APPEAL_VERDICTS),
  reason: filledText(2000),
  /** What the attendance mark should have said, where a ruling on a session is reversed. */
  attendance: z.enum(['present', 'excused']).optional(),
});

/** One's own appeals; in a wider scope also those that one may decide. */
export const ListAppealsQuerySchema = z.strictObject({
  ...ListFields,
  state: z.enum(['open', ...APPEAL_VERDICTS]).optional(),
});

const AppealItemSchema = z.strictObject({
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  month: MonthSchema,
  ruling: z.string(),
  rule: z.enum(RULES),
  on: DateSchema,
  reason: z.string(),
  receivedAt: InstantSchema,
  /** The end of the last workday on which it should be decided; it may be decided later too. */
  decidableUntil: InstantSchema,
  state: z.enum(['open', ...APPEAL_VERDICTS]),
  /** Null while it is open. */
  decision: z
    .strictObject({
      decidedAt: InstantSchema,
      decidedBy: IdSchema,
      reason: z.string(),
      /** Id of the fact that corrects what was recorded. */
      correction: FactIdSchema.nullable(),
    })
    .nullable(),
});
export type AppealItem = z.infer<typeof AppealItemSchema>;

export const AppealPageSchema = pageOf(AppealItemSchema);
export type AppealPage = z.infer<typeof AppealPageSchema>;
