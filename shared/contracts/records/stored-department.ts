/** What the items of a department hold beside their keys. */

import * as z from 'zod';
import { PolicyVersionSchema } from '../dossier/parameters.ts';
import { CalendarOverrideSchema, DepartmentSchema, StaffMemberSchema, UnitSchema } from '../dossier/roster.ts';
import { MonthSchema } from '../dossier/shapes.ts';
import { Sha256HexSchema } from './shapes.ts';

export const StoredDepartmentSchema = z.strictObject({
  department: DepartmentSchema,
  firstMonth: MonthSchema,
  /** SHA-256 of the file it is made of: only the same call may finish what a crash interrupted. */
  fileDigest: Sha256HexSchema,
  /** False until everything of the file is written. */
  complete: z.boolean(),
});

export const StoredUnitSchema = z.strictObject({ unit: UnitSchema });

export const StoredStaffSchema = z.strictObject({
  staff: StaffMemberSchema.extend({ language: z.enum(['zh-CN', 'en']) }),
});

export const StoredCalendarOverrideSchema = z.strictObject({ override: CalendarOverrideSchema });

export const StoredPolicySchema = z.strictObject({ policy: PolicyVersionSchema });
