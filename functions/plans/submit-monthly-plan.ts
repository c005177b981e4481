import type { Call } from '../../shared/ports/call.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { fileForm, type FormOutcome } from './file-form.ts';

export const submitMonthlyPlan = (deps: FileFactDeps, call: Call<'submit-monthly-plan'>): Promise<FormOutcome> => {
  const { month, done, planned } = call.body;
  return fileForm(deps, call, { type: 'monthly-plan', staffId: call.actor.staff.id, month, done, planned });
};
