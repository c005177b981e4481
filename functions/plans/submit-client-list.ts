import { refused } from '../../shared/contracts/http/outcome.ts';
import { unitOn } from '../../shared/domain/roster/employment.ts';
import type { Call } from '../../shared/ports/call.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { fileForm, type FormOutcome, refuseForm } from './file-form.ts';

/**
 * Keeps a unit manager's client list (6.1) for the unit they belong to on its due date, the only one for which it counts;
 * where none is due, for that of today.
 */
export const submitClientList = async (deps: FileFactDeps, call: Call<'submit-client-list'>): Promise<FormOutcome> => {
  const { actor, charter, body } = call;
  const { month, entries } = body;
  const refusal = refuseForm(call, month, '/month');
  if (refusal !== null) return refusal;
  const due = departmentTimes(charter).dueOfForm('client-list', month);
  const unitId = unitOn(actor.staff, due?.on ?? actor.today);
  if (unitId === null || (body.unitId !== undefined && body.unitId !== unitId)) {
    return refused('invalid-request', [{ pointer: '/unitId', code: 'not-your-unit' }]);
  }
  return fileForm(deps, call, { type: 'client-list', staffId: actor.staff.id, unitId, month, entries });
};
