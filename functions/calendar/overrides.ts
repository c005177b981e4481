import { refused } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type CalendarDeps, dayErrors, yearErrors } from './calendar-year.ts';
import { changeCalendar, type ChangeCalendarOutcome } from './change-calendar.ts';

/** Says of a day of this month or later whether the department works it. */
export const setCalendarOverride = async (
  deps: CalendarDeps,
  { actor, charter, receivedAt, params, body: { version, date, workday, name } }: Call<'set-calendar-override'>,
): Promise<ChangeCalendarOutcome> => {
  const year = Number(params.year);
  const errors = [...yearErrors(year, actor.today), ...dayErrors(year, date, actor.today)];
  if (errors.length > 0) return refused('invalid-request', errors);
  const standing = await deps.calendar.readYear(actor.departmentId, year);
  const change = { set: [{ date, workday, name }], removed: [] };
  return changeCalendar(deps, { actor, charter, receivedAt, year, version }, standing, change);
};

/** Lets a day of this month or later follow the statutory calendar again. */
export const removeCalendarOverride = async (
  deps: CalendarDeps,
  { actor, charter, receivedAt, params, body: { version } }: Call<'remove-calendar-override'>,
): Promise<ChangeCalendarOutcome> => {
  const year = Number(params.year);
  const { date } = params;
  const errors = [...yearErrors(year, actor.today), ...dayErrors(year, date, actor.today)];
  if (errors.length > 0) return refused('invalid-request', errors);
  const standing = await deps.calendar.readYear(actor.departmentId, year);
  const change = { set: [], removed: [date] };
  return changeCalendar(deps, { actor, charter, receivedAt, year, version }, standing, change);
};
