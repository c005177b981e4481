import { useQuery } from '@tanstack/react-query';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

const REFRESHED_MS = 120_000;

/** Every day of everybody in reach, as of the request. */
export function useDays(month: string, refreshedMs = REFRESHED_MS) {
  const { api } = useConnection();
  const scope = widestScope('show-days', useMe().role);
  return useQuery({
    queryKey: ['days', scope, month],
    refetchInterval: refreshedMs,
    queryFn: async () => valueOf(await api('show-days', { params: { month }, query: { scope } })),
  });
}

/** Every ruling of the month on somebody in reach. */
export function useRulings(month: string) {
  const { api } = useConnection();
  const scope = widestScope('list-rulings', useMe().role);
  return useQuery({
    queryKey: ['rulings', scope, month],
    refetchInterval: REFRESHED_MS,
    queryFn: () => readPages((paging) => api('list-rulings', { query: { month, scope, ...paging } })),
  });
}
