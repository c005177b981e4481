import { useQuery } from '@tanstack/react-query';
import { type PolicyInForce, policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';

/** The policy's numbers by day, as released; undefined while they are on their way. */
export function usePolicyInForce(): PolicyInForce | undefined {
  const { api } = useConnection();
  const versions = useQuery({
    queryKey: ['policy-values'],
    staleTime: 600_000,
    queryFn: () => readPages((paging) => api('list-policies', { query: { state: 'released', ...paging } })),
  });
  return versions.data && policyInForce(versions.data);
}
