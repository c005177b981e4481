import * as z from 'zod';
import { SPOT_CHECK_VERDICTS } from '../../domain/dossier.ts';
import { RecordedDrawSchema } from '../records/recorded-draw.ts';
import {
  DateSchema,
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  MonthSchema,
  PagingFields,
  VersionStateSchema,
  failsAs,
  filledText,
  pageOf,
} from './shapes.ts';
import { isIsoWeek } from '../../domain/time/iso-week.ts';

const VerdictFields = {
  verdict: z.enum(SPOT_CHECK_VERDICTS),
  note: filledText(1000).optional(),
} as const;

/** What a spot check (随机核对) found of somebody's log of a day. */
export const RecordSpotCheckSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  staffId: IdSchema,
  logDate: DateSchema,
  ...VerdictFields,
});

export const SpotCheckParamsSchema = z.strictObject({ spotCheckId: FactIdSchema });
export const CorrectSpotCheckSchema = z.strictObject({ departmentId: IdSchema.optional(), ...VerdictFields });

export const ListSpotChecksQuerySchema = z.strictObject({
  ...ListFields,
  verdict: z.enum(SPOT_CHECK_VERDICTS).optional(),
  state: VersionStateSchema.optional(),
});

const SpotCheckItemSchema = z.strictObject({
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  logDate: DateSchema,
  verdict: z.enum(SPOT_CHECK_VERDICTS),
  note: z.string().nullable(),
  receivedAt: InstantSchema,
  /** Null when it was imported. */
  recordedBy: IdSchema.nullable(),
  /** Whether it is the version that holds. */
  standing: z.boolean(),
});
export type SpotCheckItem = z.infer<typeof SpotCheckItemSchema>;

/** Every version; those of one person and day in no particular order: `receivedAt` tells. */
export const SpotCheckPageSchema = pageOf(SpotCheckItemSchema);
export type SpotCheckPage = z.infer<typeof SpotCheckPageSchema>;

export const DrawParamsSchema = z.strictObject({
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .refine(isIsoWeek, failsAs('no-such-period')),
});
export const DrawSpotChecksSchema = z.strictObject({ departmentId: IdSchema.optional() });

const RecordedFields = RecordedDrawSchema.shape;

/** A draw with those of its checks that the caller may record. */
export const SpotCheckDrawSchema = z.strictObject({
  id: FactIdSchema,
  week: RecordedFields.week,
  receivedAt: InstantSchema,
  /** Who asked for it first; they had no say in whom it names. */
  drawnBy: IdSchema.nullable(),
  everyWeeks: RecordedFields.everyWeeks,
  seed: RecordedFields.seed,
  ledgerEntry: RecordedFields.ledgerEntry,
  logsDigest: RecordedFields.logsDigest,
  checks: z.array(
    z.strictObject({
      ...RecordedFields.checks.element.shape,
      staffName: z.string(),
      /** The verdict that holds; null while the log has not been checked. */
      verdict: z.enum(SPOT_CHECK_VERDICTS).nullable(),
    }),
  ),
});
export type SpotCheckDraw = z.infer<typeof SpotCheckDrawSchema>;

export const ListDrawsQuerySchema = z.strictObject({
  /** The month of the week's Thursday; the current month when absent. */
  month: MonthSchema.optional(),
  scope: z.enum(['unit', 'department']).default('unit'),
  /** Only draws of which a check of the scope is left to be made, or only the others. */
  state: z.enum(['open', 'done']).optional(),
  sort: ListFields.sort,
  ...PagingFields,
});

/** By week. */
export const DrawPageSchema = pageOf(SpotCheckDrawSchema);
export type DrawPage = z.infer<typeof DrawPageSchema>;
