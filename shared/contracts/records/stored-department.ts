/** What the items of a department hold beside their keys. */

import * as z from 'zod';
import { ROLES } from '../../domain/dossier.ts';
import { NonEmptySchema, Sha256HexSchema } from './shapes.ts';

export const StoredDepartmentSchema = z.strictObject({
  department: z.strictObject({ id: NonEmptySchema, name: z.string(), timezone: z.string().nullish() }),
  firstMonth: NonEmptySchema,
  /** SHA-256 of the file it is made of: only the same call may finish what a crash interrupted. */
  fileDigest: Sha256HexSchema,
  /** False until everything of the file is written. */
  complete: z.boolean(),
});

export const StoredUnitSchema = z.strictObject({
  unit: z.strictObject({ id: NonEmptySchema, name: z.string() }),
});

export const StoredStaffSchema = z.strictObject({
  staff: z.strictObject({
    id: NonEmptySchema,
    name: z.string(),
    email: z.string().nullish(),
    joinedOn: NonEmptySchema,
    leftOn: z.string().nullish(),
    assignments: z.array(z.strictObject({ from: NonEmptySchema, unitId: z.string().nullable(), role: z.enum(ROLES) })),
    language: z.enum(['zh-CN', 'en']),
  }),
});

export const StoredCalendarOverrideSchema = z.strictObject({
  override: z.strictObject({ date: NonEmptySchema, workday: z.boolean(), name: z.string().nullish() }),
});

export const StoredPolicySchema = z.strictObject({
  policy: z.strictObject({ effectiveFrom: NonEmptySchema, parameters: z.record(z.string(), z.unknown()) }),
});
