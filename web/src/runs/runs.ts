import { useQuery } from '@tanstack/react-query';
import type { RunItem, RunProgress } from '../../../shared/contracts/http/runs.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';

export const runsKey = (month: string) => ['runs', month];

export interface MonthRuns {
  readonly runs: readonly RunItem[];
  readonly progress: RunProgress | null;
}

/** The runs over a month; while one is waited for they are asked for often. */
export function useRuns(month: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: runsKey(month),
    refetchInterval: ({ state }) => (typeof state.data?.progress?.pendingFrom === 'string' ? 3_000 : 60_000),
    queryFn: async (): Promise<MonthRuns> => {
      let progress: RunProgress | null = null;
      const runs = await readPages(async (paging) => {
        const answer = await api('list-runs', { query: { month, ...paging } });
        if (answer.outcome === 'ok') ({ progress } = answer.value);
        return answer;
      });
      return { runs, progress };
    },
  });
}
