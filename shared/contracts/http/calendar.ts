import * as z from 'zod';
import { DateSchema, FlagSchema, MonthSchema, filledText, wholeNumber } from './shapes.ts';

/** How often the department changed its calendar of the year: a change names the one it saw. */
const CalendarVersionSchema = z.int().min(0);
const VersionSeenSchema = wholeNumber(0);
const DayNameSchema = filledText(40);
const MOST_DAYS = 366;

export const CalendarYearParamsSchema = z.strictObject({ year: z.string().regex(/^\d{4}$/) });
export const CalendarDayParamsSchema = CalendarYearParamsSchema.extend({ date: DateSchema });

const DayFields = {
  workday: z.boolean(),
  /** The override's. */
  name: z.string().nullable(),
  /** `uncovered`: no calendar is published for the year yet; Monday to Friday is taken, and rulings are held. */
  source: z.enum(['override', 'statutory', 'uncovered']),
} as const;

export const CalendarYearSchema = z.strictObject({
  year: z.int(),
  version: CalendarVersionSchema,
  months: z.array(
    z.strictObject({ month: MonthSchema, days: z.array(z.strictObject({ date: DateSchema, ...DayFields })) }),
  ),
});
export type CalendarYearView = z.infer<typeof CalendarYearSchema>;

export const SetCalendarOverrideSchema = z.strictObject({
  version: VersionSeenSchema,
  date: DateSchema,
  workday: FlagSchema,
  name: DayNameSchema,
});

export const RemoveCalendarOverrideSchema = z.strictObject({ version: VersionSeenSchema });

/** A published arrangement: its days off, and (`isOffDay` false) its make-up workdays. */
const PublishedDaysSchema = z
  .array(z.strictObject({ date: DateSchema, name: DayNameSchema, isOffDay: FlagSchema }))
  .min(1)
  .max(MOST_DAYS);

export const PreviewHolidaysSchema = z.strictObject({ days: PublishedDaysSchema });
export const ImportHolidaysSchema = z.strictObject({ version: VersionSeenSchema, days: PublishedDaysSchema });

/** What an import would change, by date. */
export const HolidaysPreviewSchema = z.strictObject({
  year: z.int(),
  version: CalendarVersionSchema,
  differences: z.array(
    z.strictObject({ date: DateSchema, before: z.strictObject(DayFields), after: z.strictObject(DayFields) }),
  ),
});
export type HolidaysPreview = z.infer<typeof HolidaysPreviewSchema>;
