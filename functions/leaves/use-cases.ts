import type { Call } from '../../shared/ports/call.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import type { ListAbsencesDeps } from './list-absences.ts';
import { listExcuses } from './list-excuses.ts';
import { listLeaves } from './list-leaves.ts';
import { rejectAbsence, type RejectAbsenceDeps } from './reject-absence.ts';
import { submitExcuse } from './submit-excuse.ts';
import { submitLeave } from './submit-leave.ts';

export const leaveUseCases = (deps: FileFactDeps & ListAbsencesDeps & RejectAbsenceDeps) => ({
  'submit-leave': (call: Call<'submit-leave'>) => submitLeave(deps, call),
  'list-leaves': (call: Call<'list-leaves'>) => listLeaves(deps, call),
  'reject-leave': (call: Call<'reject-leave'>) => rejectAbsence(deps, call, 'leave', call.params.leaveId),
  'submit-excuse': (call: Call<'submit-excuse'>) => submitExcuse(deps, call),
  'list-excuses': (call: Call<'list-excuses'>) => listExcuses(deps, call),
  'reject-excuse': (call: Call<'reject-excuse'>) => rejectAbsence(deps, call, 'excuse', call.params.excuseId),
});
