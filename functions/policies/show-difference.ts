import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { PolicyDifference } from '../../shared/contracts/http/policies.ts';
import { clauseDifferences, procedureDifferences } from '../../shared/domain/policy/clause-differences.ts';
import { releasedProcedures, releasedVersions } from '../../shared/domain/policy/policy-record.ts';
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
  const changed = [...others, { ...record, state: 'released' as const }];
  const procedure = procedureDifferences(releasedProcedures(others), releasedProcedures(changed), effectiveFrom);
  const clauses = clauseDifferences(releasedVersions(others), releasedVersions(changed), effectiveFrom).map(
    ({ parameters, ...clause }) => ({
      ...clause,
      parameters: [...parameters],
    }),
  );
  return done({ policyId, effectiveFrom, clauses, procedure: [...procedure] });
};
