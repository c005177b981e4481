import type { Temporal } from 'temporal-polyfill';
import type { PeopleGroup, Person } from '../../infra/local/identity/sign-in-page.ts';
import { ROLE_TEXTS } from '../../shared/contracts/role-texts.ts';
import { assignmentOn, isEmployedOn } from '../../shared/domain/roster/employment.ts';
import type { DepartmentFile, StaffRecord } from '../../shared/ports/department-store.ts';

/** Everybody employed on the day who has an e-mail address: the department's own people, then unit by unit. */
export function signInPeople(
  { department, units, staff }: DepartmentFile,
  today: Temporal.PlainDate,
): readonly PeopleGroup[] {
  const inUnit = (unitId: string | null) =>
    staff.flatMap((member) =>
      assignmentOn(member, today.toString())?.unitId === unitId ? personOf(member, today) : [],
    );
  return [
    ...units.map(({ id, name }) => ({ name, people: inUnit(id) })),
    { name: department.name, people: inUnit(null) },
  ].filter(({ people }) => people.length > 0);
}

function personOf(member: StaffRecord, today: Temporal.PlainDate): readonly Person[] {
  const assignment = assignmentOn(member, today.toString());
  const { name, email } = member;
  if (assignment === null || email === null || email === undefined || !isEmployedOn(member, today.toString()))
    return [];
  return [{ name, email, role: ROLE_TEXTS[assignment.role] }];
}
