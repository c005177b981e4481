import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Leave } from '../../shared/domain/dossier.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import { addMonths, monthsThrough } from '../../shared/domain/facts/months.ts';
import type { RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import { epochDayOf, isoWeekday } from '../../shared/domain/time/civil.ts';
import { datesOfMonth } from '../../shared/domain/time/month.ts';
import type { RotaInput } from '../../shared/domain/training/speaker-rota.ts';
import type { SpeakerTurn } from '../../shared/domain/training/training-records.ts';
import type { DepartmentCharter, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { findRota, viewOfRota } from './rota-found.ts';

export interface RotaInputDeps {
  readonly facts: Pick<FactStore, 'get' | 'listByPeriod' | 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

const FRIDAY = 5;
/** Whoever spoke earlier than this counts as if they never had: more than a cycle of a department of 150. */
const MONTHS_REMEMBERED = 36;
/** A leave lasts at most 366 days. */
const LONGEST_LEAVE_MONTHS = 12;

/** What decides on the speakers of a month, from a day (`YYYY-MM-DD`) on. */
export const rotaInput = async (
  { facts, departments }: RotaInputDeps,
  charter: DepartmentCharter,
  month: string,
  from: string,
): Promise<RotaInput> => {
  const { department, firstMonth, policies, calendar } = charter;
  const earliest = addMonths(month, -MONTHS_REMEMBERED);
  const [file, past, leaves] = await Promise.all([
    departments.read(department.id),
    pastTurns(facts, department.id, firstMonth > earliest ? firstMonth : earliest, addMonths(month, -1)),
    standingLeaves(facts, department.id, month),
  ]);
  const policy = policyInForce(policies);
  const days = workingCalendar(calendar);
  const isOnLeave = (staffId: string, date: string) =>
    leaves.some((leave) => leave.staffId === staffId && leave.from <= date && date <= leave.to);
  return {
    dates: datesOfMonth(month).filter(
      (date) => date >= from && isoWeekday(epochDayOf(date)) === FRIDAY && days.dayOf(date).workday,
    ),
    staff: file?.staff ?? [],
    isAvailable: (person, date) =>
      servesOn(person, date, policy('sessions.roles', date)) && !isOnLeave(person.id, date),
    past,
  };
};

const pastTurns = async (
  facts: RotaInputDeps['facts'],
  departmentId: string,
  first: string,
  last: string,
): Promise<readonly SpeakerTurn[]> => {
  const rotas = await Promise.all(monthsThrough(first, last).map((month) => findRota(facts, departmentId, month)));
  return rotas.flatMap((rota) => (rota === null ? [] : viewOfRota(rota).turns));
};

/** Leaves that may reach into the month and were not rejected. */
const standingLeaves = async (
  facts: RotaInputDeps['facts'],
  departmentId: string,
  month: string,
): Promise<readonly Leave[]> => {
  const months = monthsThrough(addMonths(month, -LONGEST_LEAVE_MONTHS), month);
  const reads = months.flatMap((each) =>
    (['leave', 'rejection'] as const).map((type) =>
      Array.fromAsync(facts.readMonth(departmentId, each, type), ({ fact }): RecordedFact => fact),
    ),
  );
  const records = (await Promise.all(reads)).flat();
  return foldRecords(records).flatMap((fact) =>
    fact.type === 'leave' && (fact.rejectedAt ?? null) === null ? [fact] : [],
  );
};
