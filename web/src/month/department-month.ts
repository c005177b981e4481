import { useQuery } from '@tanstack/react-query';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';

/** The widest scope in which somebody may see the month of others. */
export function useReach(): 'unit' | 'department' {
  const { role } = useMe();
  return mayDo('show-standings', role, 'department') ? 'department' : 'unit';
}

const REFRESHED_MS = 120_000;

/** How everybody in reach stands, as the last run judged the month. */
export function useStandings(month: string) {
  const { api } = useConnection();
  const scope = useReach();
  return useQuery({
    queryKey: ['standings', scope, month],
    refetchInterval: REFRESHED_MS,
    queryFn: async () => valueOf(await api('show-standings', { params: { month }, query: { scope } })),
  });
}

/** Every day of everybody in reach, as of the request. */
export function useDays(month: string) {
  const { api } = useConnection();
  const scope = useReach();
  return useQuery({
    queryKey: ['days', scope, month],
    refetchInterval: REFRESHED_MS,
    queryFn: async () => valueOf(await api('show-days', { params: { month }, query: { scope } })),
  });
}

/** Every ruling of the month on somebody in reach. */
export function useRulings(month: string) {
  const { api } = useConnection();
  const scope = useReach();
  return useQuery({
    queryKey: ['rulings', scope, month],
    refetchInterval: REFRESHED_MS,
    queryFn: () => readPages((paging) => api('list-rulings', { query: { month, scope, ...paging } })),
  });
}
