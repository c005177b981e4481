import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';

/** A month's ledger as it is chained, from its first entry. */
export function useLedger(month: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: ['ledger', month],
    queryFn: () => readPages((paging) => api('list-ledger-entries', { params: { month }, query: paging })),
  });
}
