import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import type { LogVersions, PersonFacts } from '../facts/person-facts.ts';
import { servesOn } from '../roster/employment.ts';
import { visitOffsets } from './attendance.ts';
import type { DepartmentDay } from './department-day.ts';
import type { DutyRecord, VisitsRecord } from './duty-record.ts';
import { removalOf } from './removal.ts';

const NONE: readonly string[] = [];

/** Sorted ids; mostly there is none to sort. */
const lateVersions = (versions: LogVersions | undefined): readonly string[] => {
  const late = versions?.late ?? NONE;
  return late.length > 1 ? late.toSorted() : late;
};

/** The daily log owed for the day, or null where none is. */
export const dailyLogDuty = (staff: StaffMember, facts: PersonFacts, day: DepartmentDay): DutyRecord | null => {
  const { date, log, logDeadlineMs } = day;
  if (!log.owed || !servesOn(staff, date, log.roles)) return null;
  const versions = facts.logs.get(date);
  return {
    kind: 'daily-log',
    period: date,
    on: date,
    deadlineMs: logDeadlineMs,
    calendarCovered: day.covered || !log.needsCalendar,
    removedBy: removalOf(facts, { excusable: 'daily-log', period: date, deadlineMs: logDeadlineMs }, day),
    met: (versions?.counted ?? null) !== null,
    facts: lateVersions(versions),
  };
};

/** The visits owed on the day, or null on a rest day or for a role without a quota. `counted` is of the counted log. */
export const visitsDuty = (
  view: DepartmentView,
  staff: StaffMember,
  facts: PersonFacts,
  day: DepartmentDay,
  counted: number,
): VisitsRecord | null => {
  const { date, visits, logDeadlineMs } = day;
  if (!day.workday || !servesOn(staff, date, visits.roles)) return null;
  const { quota } = visits;
  const offsets = visitOffsets(view, facts, day);
  const due = Math.max(0, quota - offsets);
  const log = facts.logs.get(date)?.counted ?? null;
  return {
    kind: 'visits',
    period: date,
    on: date,
    deadlineMs: logDeadlineMs,
    calendarCovered: day.covered,
    removedBy: removalOf(facts, { excusable: 'visits', period: date, deadlineMs: logDeadlineMs }, day),
    met: counted >= due,
    facts: log === null ? [] : [log.fact.id],
    quota,
    offsets,
    due,
    counted,
  };
};
