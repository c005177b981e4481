import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { ListedPolicy } from '../../../shared/contracts/http/policies.ts';
import type { ProcedureVersion } from '../../../shared/domain/agenda/procedure.ts';
import type { PolicyVersion } from '../../../shared/domain/dossier.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';

export const POLICIES_KEY = ['policies'];

/** Every version one may see, in the order in which later ones win. */
export function usePolicies() {
  const { api } = useConnection();
  return useQuery({
    queryKey: POLICIES_KEY,
    queryFn: () => readPages((paging) => api('list-policies', { query: paging })),
  });
}

/** Released and withdrawn, acknowledged, proposed: the list and who has not acknowledged say so. */
export const policiesChanged = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: POLICIES_KEY });

export interface PolicyVersions {
  readonly parameters: readonly PolicyVersion[];
  readonly procedure: readonly ProcedureVersion[];
}

/** What of the list is in force on its days. */
export const releasedOf = (policies: readonly ListedPolicy[]): PolicyVersions => {
  const released = policies.filter(({ state }) => state === 'released');
  return {
    parameters: released.map(({ effectiveFrom, parameters }) => ({ effectiveFrom, parameters })),
    procedure: released.map(({ effectiveFrom, procedure }) => ({ effectiveFrom, values: procedure })),
  };
};

/** The released versions without and with one, as the API compares them: the policy its day would have otherwise. */
export const aroundVersion = (
  policies: readonly ListedPolicy[],
  policyId: string,
): { readonly before: PolicyVersions; readonly after: PolicyVersions } => ({
  before: releasedOf(policies.filter((policy) => policy.policyId !== policyId)),
  after: releasedOf(
    policies.map((policy) => (policy.policyId === policyId ? { ...policy, state: 'released' } : policy)),
  ),
});

/** Released and not acknowledged by the reader. What came with a dossier was released by nobody here, and is not new. */
export const toAcknowledge = (policies: readonly ListedPolicy[]): readonly ListedPolicy[] =>
  policies.filter(
    ({ state, decidedAt, acknowledgedAt }) => state === 'released' && decidedAt !== null && acknowledgedAt === null,
  );
