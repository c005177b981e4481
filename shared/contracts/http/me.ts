import * as z from 'zod';
import { EXCUSABLE_DUTIES, ROLES } from '../../domain/dossier.ts';
import { DateSchema, IdSchema, InstantSchema } from './shapes.ts';

/**
 * `open` until the deadline, `done` once met, `missed` after the deadline; `released` when a leave, an excuse or (for
 * visits) attended meetings leave nothing to do.
 */
export const DUTY_STATES = ['open', 'done', 'missed', 'released'] as const;

export const DutyItemSchema = z.strictObject({
  duty: z.enum([...EXCUSABLE_DUTIES, 'client-list']),
  /** The day, ISO week or month it is for. */
  period: z.string(),
  deadline: InstantSchema,
  state: z.enum(DUTY_STATES),
  /** The working calendar of a day it depends on is not published yet. */
  held: z.boolean(),
  /** For `visits`: how many are needed after offsets, and how many count so far; null for other duties. */
  visits: z.strictObject({ needed: z.int().min(0), counted: z.int().min(0) }).nullable(),
});
export type DutyItem = z.infer<typeof DutyItemSchema>;

/** Who is signed in, and what they owe today. */
export const MeSchema = z.strictObject({
  staffId: IdSchema,
  name: z.string(),
  language: z.enum(['zh-CN', 'en']),
  role: z.enum(ROLES),
  unit: z.strictObject({ id: IdSchema, name: z.string() }).nullable(),
  department: z.strictObject({ id: IdSchema, name: z.string() }),
  /** IANA name. */
  timezone: z.string(),
  /** The instant of the request, by the server's clock. */
  now: InstantSchema,
  /** The department's day at that instant. */
  today: DateSchema,
  duties: z.array(DutyItemSchema),
});
export type Me = z.infer<typeof MeSchema>;
