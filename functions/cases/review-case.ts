import { refused } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type CaseStepDeps, type CaseStepOutcome, takeStep } from './take-step.ts';

/** The supervisor's review: approves the case, or sends it back to its owner and says why. Never one of their own. */
export const reviewCase = async (deps: CaseStepDeps, call: Call<'review-case'>): Promise<CaseStepOutcome> => {
  const { verdict, reason } = call.body;
  if (verdict === 'approved') return takeStep(deps, 'review-case', call, { action: 'approve' });
  return takeStep(deps, 'review-case', call, { action: 'send-back', reason }, () =>
    reason.trim() === '' ? refused('invalid-request', [{ pointer: '/reason', code: 'empty' }]) : null,
  );
};
