import { useQuery } from '@tanstack/react-query';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useMe } from './me.ts';
import { widestScope } from './scope.ts';

/** Everybody in reach as a month judged them: their names, units and strikes. Empty while no run has judged it. */
export function usePeople(month: string) {
  const { api } = useConnection();
  const { role } = useMe();
  const scope = widestScope('show-standings', role);
  return useQuery({
    queryKey: ['people', month, scope],
    queryFn: async (): Promise<readonly StandingItem[]> =>
      valueOf(await api('show-standings', { params: { month }, query: { scope } })).standings,
  });
}
