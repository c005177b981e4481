/** What the items of a department hold beside their keys. */

import * as z from 'zod';
import { LANGUAGES } from '../../domain/language.ts';
import { POLICY_STATES } from '../../domain/policy/policy-record.ts';
import type { StaffChange } from '../../domain/roster/staff-history.ts';
import { PolicyVersionSchema } from '../dossier/parameters.ts';
import {
  AssignmentSchema,
  CalendarOverrideSchema,
  DepartmentSchema,
  StaffMemberSchema,
  UnitSchema,
} from '../dossier/roster.ts';
import { DateSchema, IdSchema, InstantSchema, MonthSchema, YearSchema } from '../dossier/shapes.ts';
import { ProcedureChangesSchema } from '../procedure.ts';
import { Sha256HexSchema, StoredInstantSchema } from './shapes.ts';

export const StoredDepartmentSchema = z.strictObject({
  department: DepartmentSchema,
  firstMonth: MonthSchema,
  /** SHA-256 of the file it is made of: only the same call may finish what a crash interrupted. */
  fileDigest: Sha256HexSchema,
  /** False until everything of the file is written. */
  complete: z.boolean(),
});

/** Both while a run still has to take a change in. */
export const MarkFields = {
  dueAt: StoredInstantSchema.optional(),
  judgeFrom: MonthSchema.optional(),
} as const;

const Nobody = { changedAt: InstantSchema.nullable(), changedBy: IdSchema.nullable() };

export const StoredUnitSchema = z.strictObject({
  unit: UnitSchema,
  /** Both absent until it is changed. */
  version: z.int().min(1).optional(),
  names: z.array(z.strictObject({ name: z.string(), ...Nobody })).optional(),
});

const LanguageSchema = z.enum(LANGUAGES);
const StaffRecordSchema = StaffMemberSchema.extend({ language: LanguageSchema });

const StaffChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), staff: StaffRecordSchema }),
  z.strictObject({
    kind: z.literal('details'),
    name: z.string(),
    email: z.string().nullable(),
    language: LanguageSchema,
  }),
  z.strictObject({ kind: z.literal('departure'), leftOn: DateSchema.nullable() }),
  z.strictObject({ kind: z.literal('assignment'), assignment: AssignmentSchema }),
]) satisfies z.ZodType<StaffChange>;

const RecordedStaffChangeSchema = z.strictObject({ ...Nobody, change: StaffChangeSchema });

export const StoredStaffSchema = z.strictObject({
  /** As it stands after the last change. */
  staff: StaffRecordSchema,
  /** Both absent until something changes about a person who came with a dossier. */
  version: z.int().min(1).optional(),
  history: z.tuple([RecordedStaffChangeSchema], RecordedStaffChangeSchema).optional(),
  ...MarkFields,
});

export const StoredCalendarOverrideSchema = z.strictObject({ override: CalendarOverrideSchema });

export const StoredCalendarChangeSchema = z.strictObject({
  change: z.strictObject({
    year: YearSchema,
    version: z.int().min(1),
    changedAt: InstantSchema,
    changedBy: IdSchema,
    set: z.array(CalendarOverrideSchema),
    removed: z.array(DateSchema),
  }),
  ...MarkFields,
});

export const StoredOutageSchema = z.strictObject({
  outage: z.strictObject({
    startedAt: InstantSchema,
    endedAt: InstantSchema,
    reason: z.string(),
    declaredBy: IdSchema.nullable(),
    declaredAt: InstantSchema,
  }),
  ...MarkFields,
});

export const StoredPolicySchema = z.strictObject({
  policy: PolicyVersionSchema,
  /** Absent where the version changes nothing of it. */
  procedure: ProcedureChangesSchema.optional(),
  /** Absent, with all that follows, on a version that came with a dossier: it is released. */
  state: z.enum(POLICY_STATES).optional(),
  proposedBy: IdSchema.optional(),
  proposedAt: InstantSchema.optional(),
  /** Absent while it is proposed. */
  decidedBy: IdSchema.optional(),
  decidedAt: InstantSchema.optional(),
  ...MarkFields,
});

export const StoredAcknowledgementSchema = z.strictObject({ staffId: IdSchema, acknowledgedAt: InstantSchema });
