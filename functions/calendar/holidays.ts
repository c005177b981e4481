import type { HolidaysPreview } from '../../shared/contracts/http/calendar.ts';
import type { FieldError, FieldErrorCode } from '../../shared/contracts/http/field-errors.ts';
import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import { dayDifferences, type DayOfYear, settableOn } from '../../shared/domain/calendar/calendar-changes.ts';
import { importHolidays, type ImportProblem, type PublishedDay } from '../../shared/domain/calendar/import-holidays.ts';
import type { CalendarOverride } from '../../shared/domain/dossier.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type CalendarDeps, yearErrors } from './calendar-year.ts';
import { changeCalendar, type ChangeCalendarOutcome } from './change-calendar.ts';

const CODES: Readonly<Record<ImportProblem['reason'], FieldErrorCode>> = {
  'not-a-date': 'wrong-format',
  'other-year': 'not-of-the-year',
  'duplicate-date': 'named-twice',
};

/** The overrides of an arrangement for the whole year, or everything that is wrong with it. */
const arrangementOf = (
  year: number,
  days: readonly PublishedDay[],
  today: string,
): Outcome<readonly CalendarOverride[], 'invalid-request'> => {
  const outOfRange = yearErrors(year, today);
  if (outOfRange.length > 0) return refused('invalid-request', outOfRange);
  const imported = importHolidays(year, days);
  if (imported.ok) return done(imported.overrides);
  return refused(
    'invalid-request',
    imported.problems.map(({ index, reason }): FieldError => ({
      pointer: `/days/${index}/date`,
      code: CODES[reason],
    })),
  );
};

const sideOf = ({ workday, name, source }: DayOfYear) => ({ workday, name, source });

/** What the import of an arrangement would change; nothing is stored. */
export const previewHolidays = async (
  { calendar }: CalendarDeps,
  { actor, params, body: { days } }: Call<'preview-holidays'>,
): Promise<Outcome<HolidaysPreview, 'invalid-request'>> => {
  const year = Number(params.year);
  const arrangement = arrangementOf(year, days, actor.today);
  if (arrangement.outcome === 'refused') return arrangement;
  const { version, overrides } = await calendar.readYear(actor.departmentId, year);
  const change = { set: settableOn(actor.today, overrides, arrangement.value), removed: [] };
  const differences = dayDifferences(year, overrides, change).map(({ before, after }) => ({
    date: before.date,
    before: sideOf(before),
    after: sideOf(after),
  }));
  return done({ year, version, differences });
};

/** The published arrangement of a year as overrides for every day of it, all at once or not at all. */
export const importHolidaysOfYear = async (
  deps: CalendarDeps,
  { actor, charter, receivedAt, params, body: { version, days } }: Call<'import-holidays'>,
): Promise<ChangeCalendarOutcome> => {
  const year = Number(params.year);
  const arrangement = arrangementOf(year, days, actor.today);
  if (arrangement.outcome === 'refused') return arrangement;
  const standing = await deps.calendar.readYear(actor.departmentId, year);
  const change = { set: settableOn(actor.today, standing.overrides, arrangement.value), removed: [] };
  return changeCalendar(deps, { actor, charter, receivedAt, year, version }, standing, change);
};
