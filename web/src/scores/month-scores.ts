import { useQuery } from '@tanstack/react-query';
import type { ScorePage } from '../../../shared/contracts/http/scores.ts';
import { policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { firstDateOf, lastDateOf } from '../../../shared/domain/time/month.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { usePeople } from '../people/people.ts';

export type ScoreItem = ScorePage['items'][number];

export const scoresKey = (month: string) => ['scores', month];

/** The points that stand in a month, of whom the reader may see. */
export function useScores(month: string) {
  const { api } = useConnection();
  const scope = widestScope('list-scores', useMe().role);
  return useQuery({
    queryKey: scoresKey(month),
    queryFn: () => readPages((paging) => api('list-scores', { query: { month, scope, state: 'standing', ...paging } })),
  });
}

/** What counts how much at the end of a month, by role. */
export function useWeights(month: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: ['score-weights', month],
    staleTime: 300_000,
    queryFn: async () => {
      const released = await readPages((paging) => api('list-policies', { query: { state: 'released', ...paging } }));
      return policyInForce(released)('scores.weights', lastDateOf(month));
    },
  });
}

export const usePeopleOfMonth = (month: string) => usePeople(firstDateOf(month), lastDateOf(month));
