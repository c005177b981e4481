import { type QueryClient, useQuery } from '@tanstack/react-query';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';

const KEY = ['webhooks'];

export const renewWebhooks = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ queryKey: KEY });

export function useWebhooks() {
  const { api } = useConnection();
  return useQuery({
    queryKey: [...KEY, 'all'],
    queryFn: () => readPages((paging) => api('list-webhooks', { query: paging })),
  });
}

export function useWebhook(webhookId: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: [...KEY, webhookId],
    queryFn: async () => valueOf(await api('show-webhook', { params: { webhookId } })),
  });
}
