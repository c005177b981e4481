import type { CalendarYearView } from '../../shared/contracts/http/calendar.ts';
import { type Done, done } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type CalendarDeps, yearView } from './calendar-year.ts';

/** Every day of a year: whether the department works it, and who says so. */
export const showCalendar = async (
  { calendar }: CalendarDeps,
  { actor, params }: Call<'show-calendar'>,
): Promise<Done<CalendarYearView>> => {
  const year = Number(params.year);
  return done(yearView(year, await calendar.readYear(actor.departmentId, year)));
};
