import * as z from 'zod';
import { COMPETITION_MEASURES, type CompetitionVersion, type Payment } from '../../domain/competitions/competition.ts';
import { DateSchema, IdSchema, InstantSchema } from '../dossier/shapes.ts';

export const CompetitionVersionSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('competition'),
  receivedAt: InstantSchema,
  amends: IdSchema.nullable(),
  name: z.string(),
  from: DateSchema,
  to: DateSchema,
  measure: z.enum(COMPETITION_MEASURES),
  rules: z.string(),
  prize: z.string(),
}) satisfies z.ZodType<CompetitionVersion>;

export const PaymentSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('payment'),
  receivedAt: InstantSchema,
  incentiveId: IdSchema,
  paidOn: DateSchema,
}) satisfies z.ZodType<Payment>;
