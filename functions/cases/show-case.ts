import type { CaseFileBody } from '../../shared/contracts/http/cases.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import { shownPhone } from '../../shared/contracts/http/shown-phone.ts';
import { paperName } from '../../shared/domain/cases/papers.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type ReachCaseDeps, caseInReach } from './case-in-reach.ts';
import { itemOfCase, itemOfEvent } from './case-items.ts';

/** One case with its checklist and everything that was done to it. */
export const showCase = async (
  deps: ReachCaseDeps,
  { actor, params }: Call<'show-case'>,
): Promise<Outcome<CaseFileBody, 'not-found' | 'not-permitted'>> => {
  const found = await caseInReach(deps, 'show-case', actor, params.caseId);
  if (found.outcome === 'refused') return found;
  const { view, roster } = found.value;
  const { kind, contact } = view.opening;
  const phone = shownPhone(view.opening.phone, actor, view.ownerId);
  const papers = view.papers.map(({ paper, mark }) => ({
    paper,
    name: paperName(kind, paper, actor.language) ?? paper,
    mark,
  }));
  return done({ ...itemOfCase(view, roster), contact, phone, papers, history: view.history.map(itemOfEvent) });
};
