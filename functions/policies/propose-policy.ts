import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { PolicyItem } from '../../shared/contracts/http/policies.ts';
import { identityOf } from '../../shared/domain/ledger/difference.ts';
import type { PolicyRecord } from '../../shared/domain/policy/policy-record.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { dayErrors, type PolicyDeps, policyItem } from './find-policy.ts';

type ProposePolicyCall = Call<'propose-policy'>;

/** Each lost attempt means that somebody else proposed for the same day at the same moment. */
const MOST_ATTEMPTS = 5;

/**
 * Keeps a proposal under the next number of its day. A version may not begin before the current month: closed months
 * would be judged anew. The same proposal sent again by the same person finds itself.
 */
export const proposePolicy = async (
  { policies }: PolicyDeps,
  call: ProposePolicyCall,
): Promise<Outcome<PolicyItem, 'invalid-request' | 'changed-meanwhile'>> => {
  const { actor, body } = call;
  const errors = dayErrors(body.effectiveFrom, actor.today, '/effectiveFrom');
  if (errors.length > 0) return refused('invalid-request', errors);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const all = await policies.list(actor.departmentId);
    const former = all.find((record) => isSameProposal(record, call));
    if (former !== undefined) return done(policyItem(former));
    const record = proposalOf(call, nextVersion(all, body.effectiveFrom));
    if ((await policies.propose(actor.departmentId, record)) === 'proposed') return done(policyItem(record));
  }
  return refused('changed-meanwhile');
};

const isSameProposal = (record: PolicyRecord, { actor, body }: ProposePolicyCall): boolean =>
  record.state === 'proposed' &&
  record.proposedBy === actor.staff.id &&
  record.effectiveFrom === body.effectiveFrom &&
  identityOf(record.parameters) === identityOf(body.parameters) &&
  identityOf(record.procedure) === identityOf(body.procedure);

const nextVersion = (all: readonly PolicyRecord[], effectiveFrom: string): number =>
  Math.max(0, ...all.filter((record) => record.effectiveFrom === effectiveFrom).map(({ version }) => version + 1));

const proposalOf = ({ actor, body, receivedAt }: ProposePolicyCall, version: number): PolicyRecord => ({
  effectiveFrom: body.effectiveFrom,
  parameters: body.parameters,
  procedure: body.procedure,
  version,
  state: 'proposed',
  proposedBy: actor.staff.id,
  proposedAt: printInstant(receivedAt),
  decidedBy: null,
  decidedAt: null,
});
