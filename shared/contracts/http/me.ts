import * as z from 'zod';
import { EXCUSABLE_DUTIES, ROLES } from '../../domain/dossier.ts';
import { DateSchema, IdSchema, InstantSchema } from './shapes.ts';

/**
 * - `open`: owed, the deadline not passed
 * - `done`: met
 * - `late`: the deadline has passed, what was received came after it
 * - `missed`: the deadline has passed, nothing was received (visits: too few)
 * - `excused`, `on-leave`: not owed after all
 */
export const DUTY_STATES = ['open', 'done', 'late', 'missed', 'excused', 'on-leave'] as const;

const Count = z.int().min(0);

export const DutyItemSchema = z.strictObject({
  duty: z.enum([...EXCUSABLE_DUTIES, 'client-list']),
  /** The day, ISO week or month it is for. */
  period: z.string(),
  deadline: InstantSchema,
  state: z.enum(DUTY_STATES),
  /** The working calendar of a day it depends on is not published yet. */
  held: z.boolean(),
  /** For `visits`: `due` is the quota less what attended sessions take off, `counted` what counts so far; else null. */
  visits: z.strictObject({ quota: Count, offsets: Count, due: Count, counted: Count }).nullable(),
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
