import { useQuery } from '@tanstack/react-query';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useLanguage } from '../language/language.ts';

export const reviewKey = (month: string) => ['month-review', month];
export const tasksKey = (month: string) => ['tasks', month];

/** How the department's month stands on its way to the close. */
export function useMonthReview(month: string) {
  const { api } = useConnection();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [...reviewKey(month), language],
    refetchInterval: 60_000,
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
