import { useQueries, useQuery } from '@tanstack/react-query';
import type { MonthStandings } from '../../../shared/contracts/http/standings.ts';
import type { ClosedYear } from '../../../shared/contracts/http/years.ts';
import { monthsOfYear } from '../../../shared/domain/time/month.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { commendationOf } from '../month/commendation.ts';
import { monthStandings } from '../month/standings.ts';
import { scopeOf, type Subject } from './subject.ts';

const keyOf = (name: string, { staffId }: Subject, year: number) => ['statement', name, staffId, year];

/** What the year came to; null while it is not closed. */
export function useClosedYear(subject: Subject, year: number) {
  const { api } = useConnection();
  return useQuery({
    queryKey: keyOf('closed', subject, year),
    queryFn: async (): Promise<ClosedYear | null> => {
      const query = { scope: scopeOf('show-closed-year', subject) };
      const answer = await api('show-closed-year', { params: { year: String(year) }, query });
      return answer.outcome === 'refused' && answer.problem.code === 'not-found' ? null : valueOf(answer);
    },
  });
}

/** Targets and what was reached of them; null for somebody without. */
export function useYearResults(subject: Subject, year: number) {
  const { api } = useConnection();
  const scope = scopeOf('show-year-results', subject);
  return useQuery({
    queryKey: keyOf('results', subject, year),
    queryFn: async () => {
      const items = await readPages((paging) =>
        api('show-year-results', { params: { year }, query: { scope, ...paging } }),
      );
      return items.find(({ staffId }) => staffId === subject.staffId) ?? null;
    },
  });
}

/** Months of the year that have begun. */
const useMonthsSoFar = (year: number): readonly string[] => {
  const { today } = useMe();
  return monthsOfYear(year).filter((month) => month <= today.slice(0, 7));
};

/** The person's standing in each month of the year that has begun; null where nobody has judged it. */
export function useYearStandings(subject: Subject, year: number) {
  const connection = useConnection();
  const scope = scopeOf('show-standings', subject);
  return useQueries({
    queries: useMonthsSoFar(year).map((month) => ({
      ...monthStandings(connection, scope, month),
      select: ({ standings }: MonthStandings) => ({
        month,
        standing: standings.find(({ staffId }) => staffId === subject.staffId) ?? null,
      }),
    })),
  });
}

/** Awards of the year's closed months that the person won. */
export function useYearAwards({ staffId }: Subject, year: number) {
  const connection = useConnection();
  const months = useQueries({
    queries: useMonthsSoFar(year).map((month) => commendationOf(connection, month)),
  });
  const awards = months.flatMap(({ data }) =>
    (data?.awards ?? [])
      .filter((award) => award.staffId === staffId)
      .map((award) => ({ ...award, month: data?.month ?? '' })),
  );
  return { awards, isPending: months.some(({ isPending }) => isPending) };
}

/** Incentives of competitions that ended in the year. */
export function useYearIncentives(subject: Subject, year: number) {
  const { api } = useConnection();
  const { staffId } = subject;
  return useQuery({
    queryKey: keyOf('incentives', subject, year),
    queryFn: async () => {
      const items = await readPages((paging) => api('list-incentives', { query: { staffId, ...paging } }));
      return items.filter(({ endedOn }) => endedOn.startsWith(`${year}-`));
    },
  });
}

/** Points entered for the person's scores of the year. */
export function useYearScores(subject: Subject, year: number) {
  const { api } = useConnection();
  const { staffId } = subject;
  return useQuery({
    queryKey: keyOf('scores', subject, year),
    queryFn: async () => {
      const items = await readPages((paging) =>
        api('list-scores', { query: { staffId, state: 'standing', ...paging } }),
      );
      return items.filter(({ month }) => month.startsWith(`${year}-`));
    },
  });
}
