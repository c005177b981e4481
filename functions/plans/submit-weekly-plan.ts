import type { Call } from '../../shared/ports/call.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { fileForm, type FormOutcome } from './file-form.ts';

export const submitWeeklyPlan = (deps: FileFactDeps, call: Call<'submit-weekly-plan'>): Promise<FormOutcome> => {
  const { week, done, planned } = call.body;
  return fileForm(deps, call, { type: 'weekly-plan', staffId: call.actor.staff.id, week, done, planned });
};
