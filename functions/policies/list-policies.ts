import { done, type Outcome } from '../../shared/contracts/http/outcome.ts';
import type { ListedPolicy, PolicyPage } from '../../shared/contracts/http/policies.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import { policyIdOf, type PolicyRecord } from '../../shared/domain/policy/policy-record.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { type PolicyDeps, policyItem } from './find-policy.ts';

export interface ListPoliciesDeps extends PolicyDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** A page of the department's versions by day: what is released is for everybody, the rest for those who see what it changes. */
export const listPolicies = async (
  deps: ListPoliciesDeps,
  { actor, query }: Call<'list-policies'>,
): Promise<Outcome<PolicyPage, 'invalid-request'>> => {
  const { departmentId, role, staff } = actor;
  const seesAll = mayDo('show-policy-difference', role, 'department');
  const records = (await deps.policies.list(departmentId))
    .filter(({ state }) => seesAll || state === 'released')
    .filter(({ state }) => query.state === undefined || state === query.state);
  const page = pageOfList(records, policyIdOf, query);
  if (page.outcome === 'refused') return page;
  const file = await deps.departments.read(departmentId);
  const nameOf = (staffId: string | null) => file?.staff.find(({ id }) => id === staffId)?.name ?? null;
  const listed = async (record: PolicyRecord): Promise<ListedPolicy> => ({
    ...policyItem(record),
    proposedByName: nameOf(record.proposedBy),
    decidedByName: nameOf(record.decidedBy),
    acknowledgedAt: await acknowledgedAt(deps, departmentId, record, staff.id),
  });
  return done({ ...page.value, items: await Promise.all(page.value.items.map(listed)) });
};

const acknowledgedAt = async (
  { policies }: PolicyDeps,
  departmentId: string,
  record: PolicyRecord,
  staffId: string,
): Promise<string | null> => {
  if (record.state !== 'released') return null;
  const given = await policies.acknowledgements(departmentId, record);
  return given.find((one) => one.staffId === staffId)?.acknowledgedAt ?? null;
};
