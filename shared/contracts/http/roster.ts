import * as z from 'zod';
import { ROLES } from '../../domain/dossier.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { DateSchema, IdSchema, InstantSchema, PagingFields, filledText, pageOf, wholeNumber } from './shapes.ts';

/** Of a unit or a person: a change names the one it saw, and is refused when another has come since. */
const VersionSchema = z.int().min(1);
const VersionSeenSchema = wholeNumber(1);
const NameSchema = filledText(100);
const LanguageSchema = z.enum(LANGUAGES);
const RoleSchema = z.enum(ROLES);
/** Null: without an address, hence without sign-in and mails. */
const EmailSchema = z.email().max(254).nullable();

/** Who made a version, and when; null for what came with a dossier. */
const ChangedFields = { changedAt: InstantSchema.nullable(), changedBy: IdSchema.nullable() } as const;

const UnitItemSchema = z.strictObject({
  unitId: IdSchema,
  name: z.string(),
  version: VersionSchema,
  /** Every name it had, the present one last. */
  names: z.array(z.strictObject({ name: z.string(), ...ChangedFields })),
});
export type UnitItem = z.infer<typeof UnitItemSchema>;

export const UnitListSchema = z.strictObject({ items: z.array(UnitItemSchema) });
export type UnitList = z.infer<typeof UnitListSchema>;
export const UnitSchema = UnitItemSchema;

export const UnitParamsSchema = z.strictObject({ unitId: IdSchema });
export const AddUnitSchema = z.strictObject({ unitId: IdSchema, name: NameSchema });
export const RenameUnitSchema = z.strictObject({ version: VersionSeenSchema, name: NameSchema });

export const ListStaffQuerySchema = z.strictObject({
  /** Unit and role are those of `employedOn`, or of today without it. */
  unitId: IdSchema.optional(),
  role: RoleSchema.optional(),
  employedOn: DateSchema.optional(),
  ...PagingFields,
});

const StaffItemSchema = z.strictObject({
  staffId: IdSchema,
  name: z.string(),
  email: z.string().nullable(),
  joinedOn: DateSchema,
  leftOn: DateSchema.nullable(),
  unitId: IdSchema.nullable(),
  /** Null before the first assignment. */
  role: RoleSchema.nullable(),
});
export const StaffPageSchema = pageOf(StaffItemSchema);
export type StaffPage = z.infer<typeof StaffPageSchema>;
export type StaffItem = z.infer<typeof StaffItemSchema>;

export const StaffVersionSchema = z.strictObject({
  staffId: IdSchema,
  version: VersionSchema,
  ...ChangedFields,
  /** What this version changed. */
  change: z.enum(['added', 'details', 'departure', 'assignment']),
  name: z.string(),
  email: z.string().nullable(),
  language: LanguageSchema,
  joinedOn: DateSchema,
  leftOn: DateSchema.nullable(),
  /** By day; each holds until the next. */
  assignments: z.array(z.strictObject({ from: DateSchema, unitId: IdSchema.nullable(), role: RoleSchema })),
});
export type StaffVersionItem = z.infer<typeof StaffVersionSchema>;

/** All versions of a person's record, the present one last. */
export const StaffFileSchema = z.strictObject({ staffId: IdSchema, versions: z.array(StaffVersionSchema) });
export type StaffFile = z.infer<typeof StaffFileSchema>;

export const StaffParamsSchema = z.strictObject({ staffId: IdSchema });

/** Somebody joins; the first assignment starts on that day. */
export const AddStaffMemberSchema = z.strictObject({
  staffId: IdSchema,
  name: NameSchema,
  email: EmailSchema,
  language: LanguageSchema.default('zh-CN'),
  joinedOn: DateSchema,
  unitId: IdSchema.nullable(),
  role: RoleSchema,
});

/**
 * How a person stands: somebody new joins, of somebody known what differs is changed. What is absent stays as it is, but
 * for the unit, which goes with the role.
 */
export const EnterStaffMemberSchema = z.strictObject({
  staffId: IdSchema,
  name: NameSchema,
  email: z.email().max(254).optional(),
  language: LanguageSchema.optional(),
  joinedOn: DateSchema,
  unitId: IdSchema.optional(),
  role: RoleSchema,
  /** Since when unit and role are these: the day of joining for somebody new, otherwise today when absent. */
  from: DateSchema.optional(),
  /** The last day employed. */
  leftOn: DateSchema.optional(),
});

export const ChangeStaffDetailsSchema = z.strictObject({
  version: VersionSeenSchema,
  name: NameSchema,
  email: EmailSchema,
  language: LanguageSchema,
});

/** `leftOn` is the last day employed; null takes a departure back. */
export const RecordDepartureSchema = z.strictObject({ version: VersionSeenSchema, leftOn: DateSchema.nullable() });

/** Unit and role from a day on, until the next assignment. One of the same day takes the place of the former. */
export const AssignStaffMemberSchema = z.strictObject({
  version: VersionSeenSchema,
  from: DateSchema,
  unitId: IdSchema.nullable(),
  role: RoleSchema,
});
