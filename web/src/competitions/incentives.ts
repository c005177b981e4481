import { useQuery } from '@tanstack/react-query';
import { monthOf, yearOf } from '../../../shared/domain/time/civil.ts';
import { monthsOfYear } from '../../../shared/domain/time/month.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

export const INCENTIVES_KEY = ['incentives'];

/** Incentives of competitions that ended in a year, of whom the reader may see; the latest first. Others' are listed by month. */
export function useIncentives(year: number) {
  const { api } = useConnection();
  const { role, today } = useMe();
  const scope = widestScope('list-incentives', role);
  const months = monthsOfYear(year).filter((month) => month <= monthOf(today));
  return useQuery({
    queryKey: [...INCENTIVES_KEY, scope, year],
    queryFn: async () => {
      if (scope === 'own') {
        const own = await readPages((paging) => api('list-incentives', { query: { scope, ...paging } }));
        return own.filter(({ endedOn }) => yearOf(endedOn) === year);
      }
      const ofMonth = (month: string) =>
        readPages((paging) => api('list-incentives', { query: { scope, month, ...paging } }));
      return (await Promise.all(months.toReversed().map(ofMonth))).flat();
    },
  });
}
