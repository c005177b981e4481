import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { usePolicyInForce } from '../me/policy-values.ts';
import { useStandings } from '../month/standings.ts';
import { type MismatchCost, mismatchCost } from './mismatch-cost.ts';

/** The year's untrue logs are those up to the current month, or to the end of a year that is over. */
const monthOfCount = (date: string, today: string): string =>
  date.slice(0, 4) === today.slice(0, 4) ? today.slice(0, 7) : `${date.slice(0, 4)}-12`;

export function useMismatchCost(staffId: string, date: string): MismatchCost {
  const { api } = useConnection();
  const policy = usePolicyInForce();
  const { data } = useStandings(monthOfCount(date, useMe().today));
  const incentives = useQuery({
    queryKey: ['incentives-of', staffId],
    queryFn: () => readPages((paging) => api('list-incentives', { query: { staffId, ...paging } })),
  });
  const person = data?.standings.find((one) => one.staffId === staffId);
  return mismatchCost({ date, person, incentives: incentives.data, policy });
}
