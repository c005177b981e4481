/** The small shapes that requests and responses are made of. Lengths are UTF-16 code units. */

import * as z from 'zod';
import { epochMsOf, parseEpochMs, printEpochMs } from '../../domain/time/instant.ts';
import { isIsoWeek } from '../../domain/time/iso-week.ts';
import type { FieldErrorCode } from './field-errors.ts';

/** Names the catalogue's text for a check that zod has no code for. */
export const failsAs = (code: FieldErrorCode) => ({ params: { code } });

/** Control characters, and the two code points that XML knows no way to write. */
const IS_UNPRINTABLE = /[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/v;

/** Free text: no lone surrogates, and nothing that no store or sheet keeps intact: of control characters tab and line breaks only. */
export const text = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((value) => value.isWellFormed() && !IS_UNPRINTABLE.test(value), failsAs('unprintable-text'));

/** Free text that says something. */
export const filledText = (maxLength: number) =>
  text(maxLength).refine((value) => value.trim() !== '', failsAs('empty'));

/** Ids of departments, units and staff. */
export const IdSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\x21-\x7e]+$/);

/** Ids of facts, as receipts and lists give them. */
export const FactIdSchema = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[\x21-\x7e]+$/);

/** `YYYY-MM-DD`, a day that exists. */
export const DateSchema = z.iso.date();
/** `YYYY-MM`. */
export const MonthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** An ISO 8601 instant in UTC: `2026-11-30T12:00:00Z`, with three fraction digits where they are not zero. */
export const InstantSchema = z.iso.datetime();
const inUtc = (instant: string): string => printEpochMs(epochMsOf(instant));

/** In UTC it is of a year from 0001 to 9998: then it has a date of four digits in every zone. */
const isInstantOfUsualYear = (value: string): boolean =>
  parseEpochMs(value) !== null && /^(?!0000|9999)\d{4}-/.test(inUtc(value));

/** An ISO 8601 instant with any offset, to the millisecond; read as the same instant in UTC. */
export const OffsetInstantSchema = z
  .string()
  .max(40)
  .refine(isInstantOfUsualYear, failsAs('wrong-format'))
  .transform(inUtc);
/** An ISO week `YYYY-Www` that exists. */
export const WeekSchema = z
  .string()
  .regex(/^\d{4}-W\d{2}$/)
  .refine(isIsoWeek, failsAs('no-such-period'));
/** `HH:MM`, or empty. */
/** `HH:MM` on the clock of the department. */
export const LocalTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const VisitTimeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/);

/** A yes or no: `true` and `false`, as text where a form sends it. */
export const FlagSchema = z.union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })]);

/** Said again by forms that want to be sure; the signed-in person's own when absent. */
export const SenderFields = { departmentId: IdSchema.optional(), staffId: IdSchema.optional() } as const;

/** Whose records: one's own, those of one's unit, or those of the department. */
export const ScopeSchema = z.enum(['own', 'unit', 'department']).default('own');

/** Opaque: the `nextCursor` of the page before. */
const CursorSchema = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^[\x21-\x7e]+$/);

/** The most items of a page. */
const PAGE_LIMIT = 100;

export const PagingFields = {
  cursor: CursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
  /** Names of an item's fields, comma-separated: items come with these only; with all when absent. */
  fields: z.string().min(1).max(500).optional(),
} as const;

/** What every list of submissions takes. */
export const ListFields = {
  /** The month a submission is for (a week belongs to its Thursday's month). Absent: of one person every month, of several the current one. */
  month: MonthSchema.optional(),
  /** The day, ISO week or month a submission is for: all its versions. */
  period: z.string().min(4).max(10).optional(),
  /** One person, who has to be in reach of the caller's role. */
  staffId: IdSchema.optional(),
  /** Only people who belong to this unit today. */
  unitId: IdSchema.optional(),
  /** Without `staffId`: oneself, the people of one's unit, or everyone of the department. */
  scope: ScopeSchema,
  /** By period; `-` is latest first. */
  sort: z.enum(['-period', 'period']).default('-period'),
  ...PagingFields,
} as const;

/** A page of a list. `nextCursor` is null on the last page; a page may hold fewer items than the limit. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** A number; forms and queries send its decimal digits as text. */
export const NumberSchema = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d{1,16}(\.\d{1,16})?$/)
    .transform(Number),
]);

/** A whole number within the safe integers, at least `minimum`. */
export const wholeNumber = (minimum: number) => NumberSchema.pipe(z.int().min(minimum));

/** A year of four digits. */
export const YearSchema = NumberSchema.pipe(z.int().min(1).max(9999));

/** Rows of a sheet about several people: all of them are checked before one is kept. */
export const sheetOf = <Row extends z.ZodType>(row: Row) => z.array(row).min(1).max(200);
/** Of what can be corrected: the version that holds, and those it has replaced. */
export const VersionStateSchema = z.enum(['standing', 'superseded']);

export const NoFieldsSchema = z.strictObject({});
