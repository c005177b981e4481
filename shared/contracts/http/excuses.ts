import * as z from 'zod';
import { EXCUSABLE_DUTIES } from '../../domain/dossier.ts';
import { AbsenceFields } from './leaves.ts';
import { FactIdSchema, IdSchema, failsAs, filledText, pageOf } from './shapes.ts';

const DutiesSchema = z
  .array(z.enum(EXCUSABLE_DUTIES))
  .min(1)
  .max(EXCUSABLE_DUTIES.length)
  .refine((duties) => new Set(duties).size === duties.length, failsAs('named-twice'));

/**
 * An explanation beforehand why duties of one period will not be met: a day (`daily-log`, `visits`), an ISO week
 * `YYYY-Www` (`weekly-plan`) or a month (`monthly-plan`, `inventory`).
 */
export const SubmitExcuseSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  staffId: IdSchema.optional(),
  duties: DutiesSchema,
  period: z.string().regex(/^\d{4}-((0[1-9]|1[0-2])(-\d{2})?|W\d{2})$/),
  reason: filledText(1000),
});

const ExcuseItemSchema = z.strictObject({
  ...AbsenceFields,
  duties: z.array(z.enum(EXCUSABLE_DUTIES)),
  period: z.string(),
});
export type ExcuseItem = z.infer<typeof ExcuseItemSchema>;

export const ExcusePageSchema = pageOf(ExcuseItemSchema);
export type ExcusePage = z.infer<typeof ExcusePageSchema>;

export const ExcuseParamsSchema = z.strictObject({ excuseId: FactIdSchema });
