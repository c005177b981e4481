import { refused } from '../../shared/contracts/http/outcome.ts';
import { missingPapers } from '../../shared/domain/cases/case.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type CaseStepDeps, type CaseStepOutcome, takeStep } from './take-step.ts';

/** Hands a case whose papers are all there to the supervisor's review. */
export const submitCase = async (deps: CaseStepDeps, call: Call<'submit-case'>): Promise<CaseStepOutcome> =>
  takeStep(deps, 'submit-case', call, { action: 'submit' }, ({ view }) =>
    missingPapers(view).length === 0 ? null : refused('papers-missing'),
  );
