import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { AcknowledgementItem, UnacknowledgedPage } from '../../shared/contracts/http/policies.ts';
import { unacknowledged } from '../../shared/domain/policy/unacknowledged.ts';
import { unitOn } from '../../shared/domain/roster/employment.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { findPolicy, type PolicyDeps } from './find-policy.ts';

/** "Read and acknowledge": the person signed in knows a released version. The first time counts. */
export const acknowledgePolicy = async (
  deps: PolicyDeps,
  { actor, params: { policyId }, receivedAt }: Call<'acknowledge-policy'>,
): Promise<Outcome<AcknowledgementItem, 'not-found' | 'not-released'>> => {
  const found = await findPolicy(deps, actor.departmentId, policyId);
  if (found === undefined) return refused('not-found');
  if (found.record.state !== 'released') return refused('not-released');
  const acknowledgement = { staffId: actor.staff.id, acknowledgedAt: printInstant(receivedAt) };
  const first = await deps.policies.acknowledge(actor.departmentId, found.record, acknowledgement);
  return done({ policyId, ...first });
};

export interface ListUnacknowledgedDeps extends PolicyDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** A page of those employed today who have not acknowledged a released version yet, by staff id. */
export const listUnacknowledged = async (
  deps: ListUnacknowledgedDeps,
  { actor, params: { policyId }, query }: Call<'list-unacknowledged'>,
): Promise<Outcome<UnacknowledgedPage, 'not-found' | 'not-released' | 'invalid-request'>> => {
  const found = await findPolicy(deps, actor.departmentId, policyId);
  const file = await deps.departments.read(actor.departmentId);
  if (found === undefined || file === undefined) return refused('not-found');
  if (found.record.state !== 'released') return refused('not-released');
  const given = await deps.policies.acknowledgements(actor.departmentId, found.record);
  const people = unacknowledged(file.staff, new Set(given.map(({ staffId }) => staffId)), actor.today);
  const items = people.map((person) => ({
    staffId: person.id,
    staffName: person.name,
    unitId: unitOn(person, actor.today),
  }));
  return pageOfList(items, ({ staffId }) => staffId, query);
};
