import * as z from 'zod';
import type { Minutes, SessionCancellation } from '../../domain/facts/session-records.ts';
import { IdSchema, InstantSchema } from '../dossier/shapes.ts';

export const SessionCancellationSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('session-cancellation'),
  receivedAt: InstantSchema,
  cancels: IdSchema,
  reason: z.string(),
}) satisfies z.ZodType<SessionCancellation>;

export const MinutesSchema = z.strictObject({
  id: IdSchema,
  type: z.literal('minutes'),
  receivedAt: InstantSchema,
  sessionId: IdSchema,
  text: z.string(),
}) satisfies z.ZodType<Minutes>;
