import { refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { ProspectCheck } from '../../shared/contracts/http/prospects.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type DepartmentProspectsDeps, readDepartmentProspects } from '../../shared/use-cases/department-prospects.ts';
import { creditCodeOf, foundOnErrors } from './claimed-company.ts';
import { type ValidityDeps, validityFor } from './validity.ts';

export type CheckProspectOutcome = Outcome<ProspectCheck, 'other-department' | 'not-yours' | 'invalid-request'>;

/** Whether a prospect would count if it were registered now; nothing is kept, and nobody's place in the queue. */
export const checkProspect = async (
  deps: DepartmentProspectsDeps & ValidityDeps,
  { actor, charter, body, receivedAt }: Call<'check-prospect'>,
): Promise<CheckProspectOutcome> => {
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const errors = foundOnErrors(actor, body.foundOn);
  if (errors.length > 0) return refused('invalid-request', errors);
  const { company, creditCode, foundOn, expectedOn, insuredBefore } = body;
  const claim = { company, ...creditCodeOf(creditCode), foundOn, expectedOn, insuredBefore };
  const { examine } = await readDepartmentProspects(deps, charter, actor.today, receivedAt);
  const flaws = examine(claim, receivedAt.epochMilliseconds);
  const validityOf = await validityFor(deps, actor, [flaws]);
  return done({ validity: validityOf(flaws) });
};
