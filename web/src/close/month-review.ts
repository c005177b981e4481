import { useQuery } from '@tanstack/react-query';
import type { MonthReview } from '../../../shared/contracts/http/months.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useLanguage } from '../language/language.ts';

export const reviewKey = (month: string) => ['month-review', month];
export const tasksKey = (month: string) => ['tasks', month];

/** Confirmed, but not closed yet: the run that closes it is on its way. */
export const isClosing = ({ stage, confirmation }: MonthReview): boolean => stage === 'review' && confirmation !== null;

/** How the department's month stands on its way to the close; while it closes it is asked for often. */
export function useMonthReview(month: string) {
  const { api } = useConnection();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [...reviewKey(month), language],
    refetchInterval: ({ state }) => (state.data !== undefined && isClosing(state.data) ? 5_000 : 60_000),
    queryFn: async () => valueOf(await api('show-month', { params: { month } })),
  });
}

/** What the month's rulings and awards leave to do. */
export function useTasks(month: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: tasksKey(month),
    refetchInterval: 60_000,
    queryFn: () => readPages((paging) => api('list-tasks', { query: { month, ...paging } })),
  });
}
