import type { Temporal } from 'temporal-polyfill';
import type { CalendarYearView } from '../../shared/contracts/http/calendar.ts';
import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import {
  type CalendarChange,
  dayDifferences,
  firstDayTouched,
  overridesAfter,
} from '../../shared/domain/calendar/calendar-changes.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { CalendarYear } from '../../shared/ports/calendar-store.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';
import { type CalendarDeps, yearView } from './calendar-year.ts';

/** Who changes which year when, and the version of it they saw. */
export interface CalendarEdit {
  readonly actor: Actor;
  readonly charter: DepartmentCharter;
  readonly receivedAt: Temporal.Instant;
  readonly year: number;
  readonly version: number;
}

export type ChangeCalendarOutcome = Outcome<CalendarYearView, 'changed-meanwhile' | 'invalid-request'>;

/**
 * Appends a change of the year as it stands. One that would change nothing answers with the year and writes nothing: so
 * a repeated one finds its own work done.
 */
export const changeCalendar = async (
  { calendar }: CalendarDeps,
  { actor, charter, receivedAt, year, version }: CalendarEdit,
  standing: CalendarYear,
  change: Pick<CalendarChange, 'set' | 'removed'>,
): Promise<ChangeCalendarOutcome> => {
  const [first] = dayDifferences(year, standing.overrides, change);
  if (first === undefined) return done(yearView(year, standing));
  if (version !== standing.version) return refused('changed-meanwhile');
  const next: CalendarChange = {
    year,
    version: version + 1,
    changedAt: printInstant(receivedAt),
    changedBy: actor.staff.id,
    ...change,
  };
  const touched = monthOf(firstDayTouched(first.before.date));
  const fromMonth = touched < charter.firstMonth ? charter.firstMonth : touched;
  const changed = await calendar.change(actor.departmentId, next, { changedAt: receivedAt, fromMonth });
  if (changed === 'changed-meanwhile') return refused('changed-meanwhile');
  const overrides = overridesAfter(standing.overrides, [change]);
  return done(yearView(year, { version: next.version, overrides }));
};
