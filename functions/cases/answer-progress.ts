import type { CaseProgress } from '../../shared/contracts/http/cases.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import { progressAnswer } from '../../shared/domain/cases/progress.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type ReachCaseDeps, caseInReach } from './case-in-reach.ts';

/** What the client may be told who asks how far their case is. */
export const answerProgress = async (
  deps: ReachCaseDeps,
  { actor, params }: Call<'answer-case-progress'>,
): Promise<Outcome<CaseProgress, 'not-found' | 'not-permitted'>> => {
  const found = await caseInReach(deps, 'answer-case-progress', actor, params.caseId);
  if (found.outcome === 'refused') return found;
  const { view } = found.value;
  return done({ state: view.state, answer: progressAnswer(view) });
};
