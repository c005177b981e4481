import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Commendation } from '../../../shared/contracts/http/months.ts';
import { valueOf } from '../api/answer.ts';
import { type Connection, useConnection } from '../api/connection.ts';

/** Who won what in a month; null while it is not closed. */
export const commendationOf = ({ api }: Connection, month: string) =>
  queryOptions({
    queryKey: ['commendation', month],
    queryFn: async (): Promise<Commendation | null> => {
      const answer = await api('show-commendation', { params: { month } });
      return answer.outcome === 'refused' && answer.problem.code === 'not-found' ? null : valueOf(answer);
    },
  });

export const useCommendation = (month: string) => useQuery(commendationOf(useConnection(), month));
