import type { MonthDays, PersonDays } from '../../shared/contracts/http/days.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { viewDepartment } from '../../shared/domain/department-view.ts';
import type { StaffMember, Unit } from '../../shared/domain/dossier.ts';
import { daysOfPeople } from '../../shared/domain/duties/person-days.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import { assignmentOn, lastDayEmployed } from '../../shared/domain/roster/employment.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printEpochMs, printInstant } from '../../shared/domain/time/instant.ts';
import { datesOfMonth, firstDateOf, lastDateOf } from '../../shared/domain/time/month.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { peopleInReach } from '../../shared/use-cases/list-records.ts';
import { factsOfDays, type FactsOfDaysDeps, factsOfOwnDays } from './facts-of-days.ts';

export interface ShowDaysDeps extends FactsOfDaysDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** What the people that the actor may see owed day by day in a month and what came of it, as of the request. */
export const showDays = async (
  deps: ShowDaysDeps,
  { actor, charter, params: { month }, query, receivedAt }: Call<'show-days'>,
): Promise<Outcome<MonthDays, 'not-permitted'>> => {
  const { departmentId } = actor;
  const inReach = await peopleInReach(deps, { operation: 'show-days', actor, query });
  if (inReach === null) return refused('not-permitted');
  const alone = query.staffId ?? (query.scope === 'own' ? actor.staff.id : null);
  const records =
    alone === null
      ? await factsOfDays(deps, departmentId, { firstMonth: charter.firstMonth, here: monthOf(actor.today) }, month)
      : await factsOfOwnDays(deps, departmentId, alone, month);
  const staff = employedIn(month, inReach.values());
  const { department, policies, calendar, units } = charter;
  const view = viewDepartment(
    { department, policies, calendar, units, staff: staff.map((member) => member.staff), facts: foldRecords(records) },
    receivedAt,
    { from: firstDateOf(month), to: lastDateOf(month) },
  );
  const dates = datesOfMonth(month);
  const days = daysOfPeople(view, view.dossier.staff, dates);
  return done({
    month,
    asOf: printInstant(receivedAt),
    days: dates.map((date) => {
      const { workday, covered, logDeadlineMs } = view.day(date);
      return { date, workday, covered, deadline: printEpochMs(logDeadlineMs) };
    }),
    people: staff
      .map((member) => personOf(member, units, days.get(member.staff.id) ?? []))
      .sort((a, b) => compareText(a.unitId ?? '', b.unitId ?? '') || compareText(a.staffId, b.staffId)),
  });
};

interface EmployedMember {
  readonly staff: StaffMember;
  readonly lastDay: string;
}

const employedIn = (month: string, people: Iterable<StaffMember>): readonly EmployedMember[] =>
  [...people].flatMap((staff) => {
    const lastDay = lastDayEmployed(staff, firstDateOf(month), lastDateOf(month));
    return lastDay === null ? [] : [{ staff, lastDay }];
  });

const personOf = (
  { staff, lastDay }: EmployedMember,
  units: readonly Unit[],
  days: readonly PersonDays['days'][number][],
): PersonDays => {
  const { unitId, role } = assignmentOn(staff, lastDay) ?? { unitId: null, role: null };
  const unitName = units.find(({ id }) => id === unitId)?.name ?? null;
  return { staffId: staff.id, staffName: staff.name, unitId, unitName, role, days: [...days] };
};
