import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { changesFrom, type StaffChange } from '../../shared/domain/roster/staff-history.ts';
import type { Call } from '../../shared/ports/call.ts';
import { changePerson, type ChangeStaffDeps, type ChangeStaffOutcome } from './change-person.ts';
import { reachErrors } from './staff-rules.ts';

const LEFT_ON = '/leftOn';

/** The last day employed, or with null that there is none after all. */
export const recordDeparture = (
  deps: ChangeStaffDeps,
  { actor, receivedAt, params: { staffId }, body: { version, leftOn } }: Call<'record-departure'>,
): Promise<ChangeStaffOutcome> => {
  const change: StaffChange = { kind: 'departure', leftOn };
  return changePerson(deps, {
    actor,
    receivedAt,
    staffId,
    version,
    change,
    errorsIn: (file, { staff }): FieldError[] => {
      const { joinedOn } = staff;
      if (leftOn !== null && leftOn < joinedOn) {
        return [{ pointer: LEFT_ON, code: 'before-joining', values: { joinedOn } }];
      }
      return reachErrors(file, actor.today, changesFrom(staff, change) ?? actor.today, LEFT_ON);
    },
  });
};
