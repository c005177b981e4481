import type { Call } from '../../shared/ports/call.ts';
import { changePerson, type ChangeStaffDeps, type ChangeStaffOutcome } from './change-person.ts';
import { emailErrors } from './staff-rules.ts';

/** Name, e-mail address and language from now on. */
export const changeStaffDetails = (
  deps: ChangeStaffDeps,
  { actor, receivedAt, params: { staffId }, body: { version, name, email, language } }: Call<'change-staff-details'>,
): Promise<ChangeStaffOutcome> =>
  changePerson(deps, {
    actor,
    receivedAt,
    staffId,
    version,
    change: { kind: 'details', name, email, language },
    errorsIn: (file) => emailErrors(file, staffId, email),
  });
