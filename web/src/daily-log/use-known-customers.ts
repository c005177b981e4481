import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../shared/domain/time/civil.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useFiledLogs } from './filed-logs.ts';
import { type KnownCustomer, knownCustomers } from './known-customers.ts';

export interface KnownCustomers {
  readonly customers: readonly KnownCustomer[];
  /** All of them have been read. */
  readonly isComplete: boolean;
}

/** Whom the person visited this month or the last, and their own prospects; empty until it is known. */
export function useKnownCustomers(date: string): KnownCustomers {
  const { api } = useConnection();
  const month = date.slice(0, 7);
  const logs = useFiledLogs(month);
  const before = useFiledLogs(addDays(`${month}-01`, -1).slice(0, 7));
  const prospects = useQuery({
    queryKey: ['own-prospects'],
    queryFn: () => readPages((paging) => api('list-prospects', { query: { scope: 'own', ...paging } })),
  });
  return {
    customers: knownCustomers([...(logs.data ?? []), ...(before.data ?? [])], prospects.data ?? []),
    isComplete: logs.isSuccess && before.isSuccess && prospects.isSuccess,
  };
}
