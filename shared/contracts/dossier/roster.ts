import * as z from 'zod';
import type { Assignment, CalendarOverride, Department, StaffMember, Unit } from '../../domain/dossier.ts';
import { ROLES } from '../../domain/dossier.ts';
import { DateSchema, IdSchema, TimeZoneSchema } from './shapes.ts';

export const RoleSchema = z.enum(ROLES, 'expected a role');

export const DepartmentSchema = z.strictObject({
  id: IdSchema,
  name: z.string(),
  timezone: TimeZoneSchema.nullish(),
}) satisfies z.ZodType<Department>;

export const CalendarOverrideSchema = z.strictObject({
  date: DateSchema,
  workday: z.boolean(),
  name: z.string().nullish(),
}) satisfies z.ZodType<CalendarOverride>;

export const UnitSchema = z.strictObject({ id: IdSchema, name: z.string() }) satisfies z.ZodType<Unit>;

export const AssignmentSchema = z.strictObject({
  from: DateSchema,
  unitId: IdSchema.nullish().transform((unitId) => unitId ?? null),
  role: RoleSchema,
}) satisfies z.ZodType<Assignment>;

export const StaffMemberSchema = z.strictObject({
  id: IdSchema,
  name: z.string(),
  email: z.string().nullish(),
  joinedOn: DateSchema,
  leftOn: DateSchema.nullish(),
  assignments: z.array(AssignmentSchema).min(1, 'expected at least one assignment'),
}) satisfies z.ZodType<StaffMember>;
