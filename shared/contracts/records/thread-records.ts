import * as z from 'zod';
import { IdSchema, InstantSchema } from '../dossier/shapes.ts';

export const recordOf = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({ id: IdSchema, type: z.literal(type), receivedAt: InstantSchema, ...shape });

/** A step of a thread. */
export const stepOf = <Type extends string, Step extends z.ZodType>(type: Type, step: Step) =>
  recordOf(type, {
    of: IdSchema,
    sequence: z.int().min(1),
    by: IdSchema,
    submission: z.string().nullable(),
    step,
  });
