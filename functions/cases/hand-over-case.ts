import { refused } from '../../shared/contracts/http/outcome.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type CaseStepDeps, type CaseStepOutcome, takeStep } from './take-step.ts';

/** Gives the case to another member of customer-service, who owns it from then on. */
export const handOverCase = async (deps: CaseStepDeps, call: Call<'hand-over-case'>): Promise<CaseStepOutcome> => {
  const { to, reason } = call.body;
  return takeStep(deps, 'hand-over-case', call, { action: 'hand-over', to, reason }, ({ roster }) => {
    const person = roster.find(({ id }) => id === to);
    if (person !== undefined && servesOn(person, call.actor.today, ['customer-service', 'cs-supervisor'])) return null;
    return refused('invalid-request', [{ pointer: '/to', code: 'not-customer-service' }]);
  });
};
