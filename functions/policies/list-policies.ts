import type { Outcome } from '../../shared/contracts/http/outcome.ts';
import type { PolicyPage } from '../../shared/contracts/http/policies.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import type { Call } from '../../shared/ports/call.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { type PolicyDeps, policyItem } from './find-policy.ts';

/** A page of the department's versions by day: what is released is for everybody, the rest for those who see what it changes. */
export const listPolicies = async (
  { policies }: PolicyDeps,
  { actor, query }: Call<'list-policies'>,
): Promise<Outcome<PolicyPage, 'invalid-request'>> => {
  const seesAll = mayDo('show-policy-difference', actor.role, 'department');
  const items = (await policies.list(actor.departmentId))
    .filter(({ state }) => seesAll || state === 'released')
    .filter(({ state }) => query.state === undefined || state === query.state)
    .map(policyItem);
  return pageOfList(items, ({ policyId }) => policyId, query);
};
