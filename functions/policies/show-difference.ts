import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { PolicyDifference } from '../../shared/contracts/http/policies.ts';
import { clauseDifferences } from '../../shared/domain/policy/clause-differences.ts';
import { releasedVersions } from '../../shared/domain/policy/policy-record.ts';
import type { Call } from '../../shared/ports/call.ts';
import { findPolicy, type PolicyDeps } from './find-policy.ts';

/** Clause by clause, what a version changes on its first day beside everything else that is released. */
export const showPolicyDifference = async (
  deps: PolicyDeps,
  { actor, params: { policyId } }: Call<'show-policy-difference'>,
): Promise<Outcome<PolicyDifference, 'not-found'>> => {
  const found = await findPolicy(deps, actor.departmentId, policyId);
  if (found === undefined) return refused('not-found');
  const { record, all } = found;
  const others = all.filter((other) => other !== record);
  const { effectiveFrom } = record;
  const without = releasedVersions(others);
  const withIt = releasedVersions([...others, { ...record, state: 'released' }]);
  const clauses = clauseDifferences(without, withIt, effectiveFrom).map(({ parameters, ...clause }) => ({
    ...clause,
    parameters: [...parameters],
  }));
  return done({ policyId, effectiveFrom, clauses });
};
