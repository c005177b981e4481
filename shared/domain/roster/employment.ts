import type { Assignment, Role, StaffMember } from '../dossier.ts';

/** Both ends inclusive. Dates are `YYYY-MM-DD`. */
export const isEmployedOn = (staff: StaffMember, date: string): boolean =>
  staff.joinedOn <= date && date <= (staff.leftOn ?? date);

/** The latest assignment with `from <= date`, employed or not; null before the first. */
export const assignmentOn = (staff: StaffMember, date: string): Assignment | null => {
  let latest: Assignment | null = null;
  for (const assignment of staff.assignments) {
    if (assignment.from <= date && (latest === null || assignment.from > latest.from)) latest = assignment;
  }
  return latest;
};

export const unitOn = (staff: StaffMember, date: string): string | null => assignmentOn(staff, date)?.unitId ?? null;

export const roleOn = (staff: StaffMember, date: string): Role | null => assignmentOn(staff, date)?.role ?? null;

/** Whether the person is employed that day and holds one of the roles. */
export const servesOn = (staff: StaffMember, date: string, roles: readonly Role[]): boolean => {
  if (!isEmployedOn(staff, date)) return false;
  const role = roleOn(staff, date);
  return role !== null && roles.includes(role);
};

/** The last day of employment within `from` to `to`, both inclusive; null when there is none. */
export const lastDayEmployed = (staff: StaffMember, from: string, to: string): string | null => {
  const last = staff.leftOn === null || staff.leftOn === undefined || staff.leftOn > to ? to : staff.leftOn;
  return last >= from && last >= staff.joinedOn ? last : null;
};
