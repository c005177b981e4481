import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { PolicyItem } from '../../shared/contracts/http/policies.ts';
import type { PolicyRecord } from '../../shared/domain/policy/policy-record.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { JudgeAgain } from '../../shared/ports/change-store.ts';
import { earliestDay, findPolicy, type PolicyDeps, policyItem } from './find-policy.ts';

/** A decision is sent without a body: the path says it all. */
type DecideCall = Call<'release-policy'> | Call<'withdraw-policy'>;
type Decision = Exclude<PolicyRecord['state'], 'proposed'>;

type WithdrawPolicyOutcome = Outcome<PolicyItem, 'not-found' | 'already-decided'>;
type ReleasePolicyOutcome =
  WithdrawPolicyOutcome | Outcome<PolicyItem, 'second-person-required' | 'too-late-to-release'>;

/**
 * Puts a proposal in force, by somebody else than its proposer. The department becomes due by the same write: its next
 * run plans by the new policy and judges the current month again where the version reaches into it.
 */
export const releasePolicy = async (deps: PolicyDeps, call: Call<'release-policy'>): Promise<ReleasePolicyOutcome> => {
  const { actor, charter, receivedAt } = call;
  const found = await findPolicy(deps, actor.departmentId, call.params.policyId);
  if (found === undefined) return refused('not-found');
  const { record } = found;
  if (record.state !== 'proposed') return decidedBefore(record, call, 'released');
  if (record.proposedBy === actor.staff.id) return refused('second-person-required');
  if (record.effectiveFrom < earliestDay(actor.today)) return refused('too-late-to-release');
  const month = monthOf(record.effectiveFrom);
  const fromMonth = month < charter.firstMonth ? charter.firstMonth : month;
  return decide(deps, call, record, 'released', { changedAt: receivedAt, fromMonth });
};

/** Takes a proposal back. What is released stays: another version on top of it changes it. */
export const withdrawPolicy = async (
  deps: PolicyDeps,
  call: Call<'withdraw-policy'>,
): Promise<WithdrawPolicyOutcome> => {
  const found = await findPolicy(deps, call.actor.departmentId, call.params.policyId);
  if (found === undefined) return refused('not-found');
  const { record } = found;
  if (record.state !== 'proposed') return decidedBefore(record, call, 'withdrawn');
  return decide(deps, call, record, 'withdrawn', null);
};

const decide = async (
  { policies }: PolicyDeps,
  { actor, receivedAt }: DecideCall,
  record: PolicyRecord,
  state: Decision,
  judgeAgain: JudgeAgain | null,
): Promise<WithdrawPolicyOutcome> => {
  const decided: PolicyRecord = {
    ...record,
    state,
    decidedBy: actor.staff.id,
    decidedAt: printInstant(receivedAt),
  };
  const outcome = await policies.decide(actor.departmentId, decided, judgeAgain);
  return outcome === 'decided' ? done(policyItem(decided)) : refused('already-decided');
};

/** Whoever decided so hears it again. */
const decidedBefore = (record: PolicyRecord, { actor }: DecideCall, decision: Decision): WithdrawPolicyOutcome =>
  record.state === decision && record.decidedBy === actor.staff.id
    ? done(policyItem(record))
    : refused('already-decided');
