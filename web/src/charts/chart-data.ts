import { useQueries, useQuery } from '@tanstack/react-query';
import type { MonthDays } from '../../../shared/contracts/http/days.ts';
import type { MonthStandings } from '../../../shared/contracts/http/standings.ts';
import { monthsOfYear } from '../../../shared/domain/time/month.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { monthStandings } from '../month/standings.ts';

/** Months that are over change by late rulings only. */
const KEPT_MS = 600_000;

/** The valid prospects of the month of everybody in reach. */
export function useValidProspects(month: string) {
  const { api } = useConnection();
  const scope = widestScope('list-prospects', useMe().role);
  return useQuery({
    queryKey: ['valid-prospects', scope, month],
    staleTime: 60_000,
    queryFn: () =>
      readPages((paging) => api('list-prospects', { query: { month, scope, validity: 'valid', ...paging } })),
  });
}

interface Asked<Answer> {
  readonly data: readonly Answer[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

const asked = <Answer>(
  results: readonly { data: Answer | undefined; isPending: boolean; error: Error | null; refetch: () => unknown }[],
): Asked<Answer> => ({
  data: results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  isPending: results.some(({ isPending }) => isPending),
  error: results.find(({ data, error }) => data === undefined && error !== null)?.error ?? null,
  retry: () => {
    for (const result of results) if (result.error !== null) result.refetch();
  },
});

/** The days of one person, month by month up to the current one. */
export function useYearOf(staffId: string, year: number): Asked<MonthDays> {
  const { api } = useConnection();
  const current = useMe().today.slice(0, 7);
  return useQueries({
    queries: monthsOfYear(year)
      .filter((month) => month <= current)
      .map((month) => ({
        queryKey: ['days-of', staffId, month],
        staleTime: month < current ? KEPT_MS : 60_000,
        queryFn: async () => valueOf(await api('show-days', { params: { month }, query: { staffId } })),
      })),
    combine: asked,
  });
}

/** The standings of this year's and last year's months up to the current one. */
export function useTwoYears(year: number): Asked<MonthStandings> {
  const connection = useConnection();
  const { role, today } = useMe();
  const scope = widestScope('show-standings', role);
  const current = today.slice(0, 7);
  return useQueries({
    queries: [...monthsOfYear(year - 1), ...monthsOfYear(year)]
      .filter((month) => month <= current)
      .map((month) => ({
        ...monthStandings(connection, scope, month),
        staleTime: month < current ? KEPT_MS : 60_000,
      })),
    combine: asked,
  });
}
