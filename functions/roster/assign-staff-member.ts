import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import type { Call } from '../../shared/ports/call.ts';
import { changePerson, type ChangeStaffDeps, type ChangeStaffOutcome } from './change-person.ts';
import { reachErrors, unitErrors } from './staff-rules.ts';

/** A move to another unit or role from a day on. */
export const assignStaffMember = (
  deps: ChangeStaffDeps,
  { actor, receivedAt, params: { staffId }, body: { version, from, unitId, role } }: Call<'assign-staff-member'>,
): Promise<ChangeStaffOutcome> =>
  changePerson(deps, {
    actor,
    receivedAt,
    staffId,
    version,
    change: { kind: 'assignment', assignment: { from, unitId, role } },
    errorsIn: (file, { staff: { joinedOn } }): FieldError[] => [
      ...(from < joinedOn ? [{ pointer: '/from', code: 'before-joining', values: { joinedOn } } as const] : []),
      ...unitErrors(file, unitId),
      ...reachErrors(file, actor.today, from, '/from'),
    ],
  });
