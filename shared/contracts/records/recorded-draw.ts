import * as z from 'zod';
import { FABRICATION_HINTS } from '../../domain/draw/fabrication-hints.ts';
import type { RecordedDraw } from '../../domain/draw/recorded-draw.ts';
import { DateSchema, IdSchema, InstantSchema, MonthSchema, WeekSchema } from '../dossier/shapes.ts';
import { Sha256HexSchema } from './shapes.ts';

const DrawnCheckSchema = z.strictObject({
  staffId: IdSchema,
  unitId: IdSchema.nullable(),
  because: z.enum(['due', 'chance']),
  logId: IdSchema,
  logDate: DateSchema,
  hints: z.array(z.strictObject({ kind: z.enum(FABRICATION_HINTS), besides: z.array(IdSchema) })),
});

export const RecordedDrawSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('spot-check-draw'),
  receivedAt: InstantSchema,
  week: WeekSchema,
  everyWeeks: z.int().min(1),
  ledgerEntry: z.strictObject({ month: MonthSchema, sequence: z.int().min(1), hash: Sha256HexSchema }).nullable(),
  logsDigest: Sha256HexSchema,
  seed: Sha256HexSchema,
  checks: z.array(DrawnCheckSchema),
}) satisfies z.ZodType<RecordedDraw>;
