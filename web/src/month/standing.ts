import { queryOptions, useQuery } from '@tanstack/react-query';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import { valueOf } from '../api/answer.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';

export interface OwnStanding {
  readonly asOf: string;
  readonly standing: StandingItem;
  /** So many short days of visits cost the month's eligibility. */
  readonly visitsLimit: number;
}

/** How the person's month stands; null while no run has judged it. */
export function useOwnStanding(month: string) {
  const { api } = useConnection();
  const { staffId } = useMe();
  return useQuery({
    queryKey: ['standing', month],
    refetchInterval: 60_000,
    queryFn: async (): Promise<OwnStanding | null> => {
      const answer = valueOf(await api('show-standings', { params: { month }, query: { scope: 'own' } }));
      const { asOf, standings, visitsLimit } = answer;
      const standing = standings.find((item) => item.staffId === staffId);
      return asOf === null || standing === undefined ? null : { asOf, standing, visitsLimit };
    },
  });
}

/** The person's rulings of a month that stand. */
export const ownRulings = ({ api }: Connection, month: string) =>
  queryOptions({
    queryKey: ['rulings', month],
    refetchInterval: 60_000,
    queryFn: () => readPages((paging) => api('list-rulings', { query: { month, scope: 'own', ...paging } })),
  });

export const useOwnRulings = (month: string) => useQuery(ownRulings(useConnection(), month));
