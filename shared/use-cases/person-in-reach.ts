import { type Actor, mayDo, relationTo } from '../contracts/permissions.ts';
import type { OperationId } from '../contracts/routes.ts';
import type { StaffMember } from '../domain/dossier.ts';
import type { DepartmentStore } from '../ports/department-store.ts';

export type Roster = ReadonlyMap<string, StaffMember>;

/** Everyone who is or was in the actor's department, by id. */
export const rosterOf = async (departments: Pick<DepartmentStore, 'read'>, departmentId: string): Promise<Roster> => {
  const staff = (await departments.read(departmentId))?.staff ?? [];
  return new Map(staff.map((person) => [person.id, person]));
};

/** The person, if the actor may do it to their records; whoever is not on the roster is like somebody out of reach. */
export const personInReach = (
  operation: OperationId,
  actor: Actor,
  roster: Roster,
  staffId: string,
): StaffMember | null => {
  const person = roster.get(staffId);
  return person !== undefined && mayDo(operation, actor.role, relationTo(actor, person)) ? person : null;
};

/** Whether the actor may do it to the records of a person of their department. */
export const mayActOn = async (
  departments: Pick<DepartmentStore, 'read'>,
  operation: OperationId,
  actor: Actor,
  staffId: string,
): Promise<boolean> =>
  personInReach(operation, actor, await rosterOf(departments, actor.departmentId), staffId) !== null;
