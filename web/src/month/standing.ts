import { queryOptions, useQuery } from '@tanstack/react-query';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { monthStandings } from './standings.ts';

export interface OwnStanding {
  readonly asOf: string;
  readonly standing: StandingItem;
  /** So many short days of visits cost the month's eligibility. */
  readonly visitsLimit: number;
}

/** How the person's month stands; null while no run has judged it. */
export function useOwnStanding(month: string) {
  const { staffId } = useMe();
  return useQuery({
    ...monthStandings(useConnection(), 'own', month),
    refetchInterval: 60_000,
    select: ({ asOf, standings, visitsLimit }): OwnStanding | null => {
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
