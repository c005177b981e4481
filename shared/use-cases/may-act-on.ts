import { type Actor, mayDo, relationTo } from '../contracts/permissions.ts';
import type { OperationId } from '../contracts/routes.ts';
import type { DepartmentStore } from '../ports/department-store.ts';

/** Whether the actor may do it to the records of a person of their department. */
export const mayActOn = async (
  departments: Pick<DepartmentStore, 'read'>,
  operation: OperationId,
  actor: Actor,
  staffId: string,
): Promise<boolean> => {
  const file = await departments.read(actor.departmentId);
  const staff = file?.staff.find(({ id }) => id === staffId);
  return staff !== undefined && mayDo(operation, actor.role, relationTo(actor, staff));
};
