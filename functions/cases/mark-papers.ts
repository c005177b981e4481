import { MOST_PAPERS } from '../../shared/contracts/http/cases.ts';
import { refused } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type CaseStepDeps, type CaseStepOutcome, takeStep } from './take-step.ts';

/** Ticks papers of the checklist; what it does not name yet is added to it. */
export const markPapers = async (deps: CaseStepDeps, call: Call<'mark-case-papers'>): Promise<CaseStepOutcome> => {
  const { papers } = call.body;
  return takeStep(deps, 'mark-case-papers', call, { action: 'mark-papers', papers }, ({ view }) => {
    const names = new Set([...view.papers, ...papers].map(({ paper }) => paper));
    if (names.size <= MOST_PAPERS) return null;
    return refused('invalid-request', [{ pointer: '/papers', code: 'too-many', values: { maximum: MOST_PAPERS } }]);
  });
};
