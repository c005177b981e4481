import * as z from 'zod';
import { APPEAL_VERDICTS, type Appeal, type AppealDecision } from '../../domain/appeals/appeal-records.ts';
import { RULES } from '../../domain/judgement.ts';
import { FACT_SCHEMAS } from '../dossier/facts.ts';
import { DateSchema, IdSchema, MonthSchema } from '../dossier/shapes.ts';
import { Sha256HexSchema } from './shapes.ts';
import { recordOf } from './thread-records.ts';

export const AppealSchema = recordOf('appeal', {
  staffId: IdSchema,
  month: MonthSchema,
  ruling: Sha256HexSchema,
  rule: z.enum(RULES),
  on: DateSchema,
  reason: z.string(),
  recordedBy: z.array(IdSchema),
}) satisfies z.ZodType<Appeal>;

export const AppealDecisionSchema = recordOf('appeal-decision', {
  of: IdSchema,
  by: IdSchema,
  verdict: z.enum(APPEAL_VERDICTS),
  reason: z.string(),
  correction: z.discriminatedUnion('type', [FACT_SCHEMAS.attendance, FACT_SCHEMAS['spot-check']]).nullable(),
}) satisfies z.ZodType<AppealDecision>;
