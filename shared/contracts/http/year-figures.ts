import * as z from 'zod';
import {
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  PagingFields,
  ScopeSchema,
  YearSchema,
  pageOf,
  sheetOf,
  wholeNumber,
} from './shapes.ts';

/** Yearly targets, or results, of several people; entered again, they correct what was entered before. */
export const EnterFiguresSchema = z.strictObject({
  year: YearSchema,
  entries: sheetOf(z.strictObject({ staffId: IdSchema, premiumFen: wholeNumber(0), customers: wholeNumber(0) })),
});

export const ListFiguresQuerySchema = z.strictObject({
  staffId: ListFields.staffId,
  unitId: ListFields.unitId,
  scope: ListFields.scope,
  sort: ListFields.sort,
  ...PagingFields,
  /** Absent: of one person every year, of several the current one. */
  year: YearSchema.optional(),
  /** Only the versions that stand, or only those corrected since. */
  state: z.enum(['standing', 'corrected']).optional(),
});

const FiguresFields = { premiumFen: z.int().min(0), customers: z.int().min(0) } as const;

const FiguresItemSchema = z.strictObject({
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  year: z.int(),
  ...FiguresFields,
  receivedAt: InstantSchema,
  /** Null when it was entered before it came here. */
  enteredBy: IdSchema.nullable(),
  /** Whether it is the version that counts. */
  stands: z.boolean(),
});

export const FiguresPageSchema = pageOf(FiguresItemSchema);
export type FiguresPage = z.infer<typeof FiguresPageSchema>;

export const ShowYearParamsSchema = z.strictObject({ year: YearSchema });
export const ShowYearQuerySchema = z.strictObject({ scope: ScopeSchema, ...PagingFields });

/** What of a target was reached; without a result nothing was. */
const ReachedSchema = z.strictObject({
  reached: z.boolean(),
  /** Result ÷ target × 100 as a decimal text: exact, rounded once to two decimals, half up. Null for a target of 0. */
  percent: z.string().nullable(),
});
export type Reached = z.infer<typeof ReachedSchema>;

const YearItemSchema = z.strictObject({
  staffId: IdSchema,
  staffName: z.string(),
  target: z.strictObject(FiguresFields).nullable(),
  result: z.strictObject(FiguresFields).nullable(),
  /** Null without a target. */
  premium: ReachedSchema.nullable(),
  customers: ReachedSchema.nullable(),
});
export type YearItem = z.infer<typeof YearItemSchema>;

/** Everyone in reach who has a target or a result of the year, by person. */
export const YearPageSchema = pageOf(YearItemSchema);
export type YearPage = z.infer<typeof YearPageSchema>;
