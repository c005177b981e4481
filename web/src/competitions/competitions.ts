import { useQuery } from '@tanstack/react-query';
import type { CompetitionItem } from '../../../shared/contracts/http/competitions.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';

export const COMPETITIONS_KEY = ['competitions'];
const competitionKey = (id: string) => [...COMPETITIONS_KEY, id];

export function useCompetitions() {
  const { api } = useConnection();
  return useQuery({
    queryKey: COMPETITIONS_KEY,
    queryFn: () => readPages((paging) => api('list-competitions', { query: paging })),
  });
}

/** A competition with its versions. */
export function useCompetition(id: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: competitionKey(id),
    queryFn: async () => valueOf(await api('show-competition', { params: { competitionId: id } })),
  });
}

/** How it stands now; asked again every minute while it runs. */
export function useCompetitionStandings({ id, state }: Pick<CompetitionItem, 'id' | 'state'>) {
  const { api } = useConnection();
  return useQuery({
    queryKey: [...competitionKey(id), 'standings'],
    enabled: state !== 'upcoming',
    refetchInterval: state === 'running' ? 60_000 : false,
    queryFn: async () => valueOf(await api('show-competition-standings', { params: { competitionId: id } })),
  });
}

/** Names of units by id: all of them for whom the roster is open, otherwise one's own. */
export function useUnitNames(): ReadonlyMap<string, string> {
  const { api } = useConnection();
  const { role, unit } = useMe();
  const units = useQuery({
    queryKey: ['unit-names'],
    enabled: mayDo('list-units', role, 'department'),
    staleTime: 300_000,
    queryFn: async () => valueOf(await api('list-units')).items,
  });
  const known = units.data?.map(({ unitId, name }) => [unitId, name] as const);
  return new Map(known ?? (unit === null ? [] : [[unit.id, unit.name]]));
}
