import type { Temporal } from 'temporal-polyfill';
import type { DepartmentView } from '../department-view.ts';
import { viewDepartment } from '../department-view.ts';
import type { Dossier, Fact, StaffMember } from '../dossier.ts';
import { monthOf } from '../time/civil.ts';
import { printEpochMs } from '../time/instant.ts';
import { activityOn } from './counted-visits.ts';
import { dailyLogDuty, visitsDuty } from './daily-duties.ts';
import type { DutyKind, DutyRecord, VisitsRecord } from './duty-record.ts';
import { formDuty } from './form-duties.ts';
import type { DueForm } from './form-schedule.ts';
import { formsDueIn } from './form-schedule.ts';

/**
 * - `open`: owed, not met, the deadline not passed
 * - `done`: met (visits: as many counted as are due)
 * - `late`: the deadline has passed and what was received came after it
 * - `missed`: the deadline has passed and nothing was received (visits: fewer counted than due)
 * - `excused`, `on-leave`: removed
 */
export type DutyState = 'open' | 'done' | 'late' | 'missed' | 'excused' | 'on-leave';

/** What a person owes on a day, as it stands at as-of. */
export interface Duty {
  readonly kind: DutyKind;
  /** The day, ISO week or month the duty is for. */
  readonly period: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Instant, inclusive, in UTC. */
  readonly deadline: string;
  readonly state: DutyState;
  /** False when the calendar of a year that decides on the duty is not published: a breach would be held. */
  readonly calendarCovered: boolean;
  /** Only of `visits`: quota − offsets, never below zero, are due. */
  readonly visits: Pick<VisitsRecord, 'quota' | 'offsets' | 'due' | 'counted'> | null;
}

export const stateOf = (duty: DutyRecord, asOfMs: number): DutyState => {
  if (duty.removedBy !== null) return duty.removedBy === 'leave' ? 'on-leave' : 'excused';
  if (duty.met) return 'done';
  if (asOfMs <= duty.deadlineMs) return 'open';
  return duty.kind !== 'visits' && duty.facts.length > 0 ? 'late' : 'missed';
};

const isVisits = (duty: DutyRecord | VisitsRecord): duty is VisitsRecord => duty.kind === 'visits';

const toDuty = (duty: DutyRecord | VisitsRecord, asOfMs: number): Duty => ({
  kind: duty.kind,
  period: duty.period,
  on: duty.on,
  deadline: printEpochMs(duty.deadlineMs),
  state: stateOf(duty, asOfMs),
  calendarCovered: duty.calendarCovered,
  visits: isVisits(duty) ? { quota: duty.quota, offsets: duty.offsets, due: duty.due, counted: duty.counted } : null,
});

const dutiesOf = (view: DepartmentView, staff: StaffMember, date: string, forms: readonly DueForm[]): Duty[] => {
  const facts = view.facts.of(staff.id);
  const day = view.day(date);
  const { countedVisits } = activityOn(facts, [date], view.customers);
  return [
    dailyLogDuty(staff, facts, day),
    visitsDuty(view, staff, facts, day, countedVisits),
    ...forms.map((form) => formDuty(view, staff, facts, form)),
  ]
    .filter((duty) => duty !== null)
    .map((duty) => toDuty(duty, view.asOfMs));
};

const dutiesOfStaff = (
  dossier: Dossier,
  staff: readonly StaffMember[],
  day: Temporal.PlainDate,
  asOf: Temporal.Instant,
): ReadonlyMap<string, readonly Duty[]> => {
  const date = day.toString();
  const view = viewDepartment(dossier, asOf, { from: date, to: date });
  const forms = formsDueIn(view, monthOf(date)).filter(({ on }) => on === date);
  return new Map(staff.map((member) => [member.id, dutiesOf(view, member, date, forms)]));
};

const concerns = (fact: Fact, staffId: string): boolean => !('staffId' in fact) || fact.staffId === staffId;

/**
 * What one person owes on a day: the daily log, the visits, and the forms due that day. Empty for somebody unknown, not
 * employed that day, or without duties.
 */
export const dutiesOn = (
  dossier: Dossier,
  staffId: string,
  day: Temporal.PlainDate,
  asOf: Temporal.Instant,
): readonly Duty[] => {
  const facts = dossier.facts.filter((fact) => concerns(fact, staffId));
  const staff = dossier.staff.filter(({ id }) => id === staffId);
  return dutiesOfStaff({ ...dossier, facts }, staff, day, asOf).get(staffId) ?? [];
};

/** The same for everyone of the department, by staff id, in one pass over the facts. */
export const dutiesOfEveryoneOn = (
  dossier: Dossier,
  day: Temporal.PlainDate,
  asOf: Temporal.Instant,
): ReadonlyMap<string, readonly Duty[]> => dutiesOfStaff(dossier, dossier.staff, day, asOf);
