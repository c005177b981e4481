import * as z from 'zod';
import { SESSION_KINDS } from '../../domain/dossier.ts';
import { ReceiptSchema } from './receipt.ts';
import {
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  MonthSchema,
  OffsetInstantSchema,
  PagingFields,
  filledText,
  pageOf,
} from './shapes.ts';

const CountSchema = z.int().min(0);

/** A session beside those of the policy, or one that the plan does not hold. */
export const AddSessionSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  kind: z.enum(SESSION_KINDS),
  startsAt: OffsetInstantSchema,
  title: filledText(200).optional(),
});

export const SessionParamsSchema = z.strictObject({ sessionId: FactIdSchema });

export const CancelSessionSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  reason: filledText(1000),
});

export const SessionPlanParamsSchema = z.strictObject({ month: MonthSchema });
export const GenerateSessionsSchema = z.strictObject({ departmentId: IdSchema.optional() });

/** The sessions that the policy has held in a month, by their start. Null: not there yet, generating would add it. */
export const SessionPlanSchema = z.strictObject({
  month: MonthSchema,
  sessions: z.array(
    z.strictObject({
      kind: z.enum(SESSION_KINDS),
      startsAt: InstantSchema,
      sessionId: FactIdSchema.nullable(),
      receipt: ReceiptSchema.nullable(),
    }),
  ),
});
export type SessionPlan = z.infer<typeof SessionPlanSchema>;

/**
 * - `planned`: still to come
 * - `open`: it has started, and somebody of the scope who owes it has neither a mark nor leave
 * - `recorded`: it has started, and nobody of the scope is left to be marked
 * - `cancelled`: called off before anybody was marked
 */
const SESSION_STATES = ['planned', 'open', 'recorded', 'cancelled'] as const;

export const ListSessionsQuerySchema = z.strictObject({
  /** The current month when absent. */
  month: MonthSchema.optional(),
  kind: z.enum(SESSION_KINDS).optional(),
  state: z.enum(SESSION_STATES).optional(),
  unitId: ListFields.unitId,
  /** Whose attendance is counted: the sessions are everybody's. */
  scope: ListFields.scope,
  sort: ListFields.sort,
  ...PagingFields,
});
export type ListSessionsQuery = z.infer<typeof ListSessionsQuerySchema>;

const SessionItemSchema = z.strictObject({
  id: FactIdSchema,
  kind: z.enum(SESSION_KINDS),
  title: z.string().nullable(),
  startsAt: InstantSchema,
  receivedAt: InstantSchema,
  /** Null when it was imported. */
  addedBy: IdSchema.nullable(),
  state: z.enum(SESSION_STATES),
  cancellation: z
    .strictObject({ receivedAt: InstantSchema, cancelledBy: IdSchema.nullable(), reason: z.string() })
    .nullable(),
  /** Of the people of the scope: how many owe it by role and employment, and how many of those have a mark. */
  required: CountSchema,
  recorded: CountSchema,
  /** Who owes it and, once it has started, has neither a mark nor leave in time. */
  missing: z.array(z.strictObject({ staffId: IdSchema, staffName: z.string() })),
});
export type SessionItem = z.infer<typeof SessionItemSchema>;

export const SessionPageSchema = pageOf(SessionItemSchema);
export type SessionPage = z.infer<typeof SessionPageSchema>;

/** At most 16,384 characters. */
export const RecordMinutesSchema = z.strictObject({
  departmentId: IdSchema.optional(),
  text: filledText(16_384),
});

export const MinutesParamsSchema = z.strictObject({ minutesId: FactIdSchema });

export const ListMinutesQuerySchema = z.strictObject({ ...PagingFields });

const MinutesItemSchema = z.strictObject({
  id: FactIdSchema,
  sessionId: FactIdSchema,
  text: z.string(),
  receivedAt: InstantSchema,
  recordedBy: IdSchema.nullable(),
  /** Whether it is the version that holds. */
  standing: z.boolean(),
});

/** Every version, the latest first. */
export const MinutesPageSchema = pageOf(MinutesItemSchema);
export type MinutesPage = z.infer<typeof MinutesPageSchema>;
