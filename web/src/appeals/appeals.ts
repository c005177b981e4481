import { useQueries, useQuery } from '@tanstack/react-query';
import type { AppealItem } from '../../../shared/contracts/http/appeals.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { valueOf } from '../api/answer.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

export const DECIDABLE_KEY = 'decidable-appeals';

/** Rulings may be appealed some days into the next month, and are decided some days later. */
const MONTHS_BACK = [0, -1, -2];

/** Those of others that the person may decide or has decided; one's own are in one's month. */
function decidable({ api }: Connection, staffId: string, scope: ReturnType<typeof widestScope>, month: string) {
  return {
    queryKey: [DECIDABLE_KEY, month],
    refetchInterval: 60_000,
    queryFn: async (): Promise<readonly AppealItem[]> => {
      const listed = await readPages((paging) => api('list-appeals', { query: { month, scope, ...paging } }));
      return listed.filter((appeal) => appeal.staffId !== staffId);
    },
  };
}

export function useDecidableAppeals(month: string) {
  const connection = useConnection();
  const { staffId, role } = useMe();
  return useQuery(decidable(connection, staffId, widestScope('list-appeals', role), month));
}

/** Those not decided yet, by the day until which they should be. */
export function useOpenAppeals() {
  const connection = useConnection();
  const { staffId, role, today } = useMe();
  const scope = widestScope('list-appeals', role);
  const months = MONTHS_BACK.map((back) => addMonths(today.slice(0, 7), back));
  return useQueries({
    queries: months.map((month) => decidable(connection, staffId, scope, month)),
    combine: (lists) => ({
      error: lists.find(({ isLoadingError }) => isLoadingError)?.error ?? null,
      retry: () => {
        for (const list of lists) if (list.isLoadingError) void list.refetch();
      },
      open: lists.some(({ isPending }) => isPending)
        ? undefined
        : lists
            .flatMap(({ data = [] }) => data)
            .filter(({ state }) => state === 'open')
            .toSorted((a, b) => Date.parse(a.decidableUntil) - Date.parse(b.decidableUntil)),
    }),
  });
}

/** The ruling that an appeal is against, as it stands in the ledger; null when it has gone. */
export function useAppealedRuling({ month, ruling }: AppealItem) {
  const { api } = useConnection();
  return useQuery({
    queryKey: ['rulings-of-department', month],
    queryFn: () => readPages((paging) => api('list-rulings', { query: { month, scope: 'department', ...paging } })),
    select: (rulings) => rulings.find(({ id }) => id === ruling) ?? null,
  });
}

/** What was recorded of the appellant on the ruling's day. */
export function useFactsOfDay({ staffId, on }: AppealItem) {
  const { api } = useConnection();
  return useQuery({
    queryKey: ['facts-of-day', staffId, on],
    queryFn: async () => {
      const query = { staffId, period: on, limit: 100 };
      const [logs, marks, checks] = await Promise.all([
        api('list-daily-logs', { query }),
        api('list-attendance', { query }),
        api('list-spot-checks', { query }),
      ]);
      return { logs: valueOf(logs).items, marks: valueOf(marks).items, checks: valueOf(checks).items };
    },
  });
}
