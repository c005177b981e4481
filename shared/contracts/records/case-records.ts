import * as z from 'zod';
import { CASE_KINDS, type CaseOpening, type CaseStep, PAPER_MARKS } from '../../domain/cases/case-records.ts';
import { IdSchema } from '../dossier/shapes.ts';
import { recordOf, stepOf } from './thread-records.ts';

export const CaseOpeningSchema = recordOf('case', {
  staffId: IdSchema,
  kind: z.enum(CASE_KINDS),
  company: z.string(),
  contact: z.string(),
  phone: z.string(),
  papers: z.array(z.string()),
}) satisfies z.ZodType<CaseOpening>;

const action = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ action: z.literal(name), ...shape });

const ActionSchema = z.discriminatedUnion('action', [
  action('mark-papers', { papers: z.array(z.strictObject({ paper: z.string(), mark: z.enum(PAPER_MARKS) })) }),
  action('note', { text: z.string() }),
  action('hand-over', { to: IdSchema, reason: z.string() }),
  action('submit', {}),
  action('approve', {}),
  action('send-back', { reason: z.string() }),
  action('close', { reason: z.string() }),
]);

export const CaseStepSchema = stepOf('case-step', ActionSchema) satisfies z.ZodType<CaseStep>;
