import { useQuery } from '@tanstack/react-query';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

export const DRAWS_KEY = 'spot-check-draws';
export const CHECKS_KEY = 'spot-checks';

/** Both are of others: who is drawn never sees it. */
const scopeOfChecks = (role: Role) => (widestScope('list-spot-check-draws', role) === 'unit' ? 'unit' : 'department');

/** The draws of a month's weeks with the checks of the people in reach. */
export function useDraws(month: string) {
  const { api } = useConnection();
  const scope = scopeOfChecks(useMe().role);
  return useQuery({
    queryKey: [DRAWS_KEY, month],
    queryFn: () => readPages((paging) => api('list-spot-check-draws', { query: { month, scope, ...paging } })),
  });
}

/** Every version of a month's verdicts on the logs of the people in reach. */
export function useChecks(month: string) {
  const { api } = useConnection();
  const scope = widestScope('list-spot-checks', useMe().role);
  return useQuery({
    queryKey: [CHECKS_KEY, month],
    queryFn: () => readPages((paging) => api('list-spot-checks', { query: { month, scope, ...paging } })),
  });
}

/** Every version of the verdict on a log, the latest first. Read by its day, because the list of a person lags. */
export function useVersions(staffId: string, date: string) {
  const { api } = useConnection();
  const scope = widestScope('list-spot-checks', useMe().role);
  return useQuery({
    queryKey: [CHECKS_KEY, 'of-day', staffId, date],
    queryFn: async () => {
      const ofDay = await readPages((paging) => api('list-spot-checks', { query: { period: date, scope, ...paging } }));
      return ofDay
        .filter((check) => check.staffId === staffId)
        .toSorted((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
    },
  });
}

/** Every version of a person's log of a day. */
export function useLogsOfDay(staffId: string, date: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: ['logs-of-day', staffId, date],
    queryFn: (): Promise<readonly DailyLogItem[]> =>
      readPages((paging) => api('list-daily-logs', { query: { staffId, period: date, ...paging } })),
  });
}

/** Who of the people whose logs the reader may check filed one for a day. */
export function useAuthorsOf(date: string | undefined) {
  const { api } = useConnection();
  const { role, staffId } = useMe();
  const scope = scopeOfChecks(role);
  return useQuery({
    queryKey: ['authors-of', date],
    enabled: date !== undefined,
    queryFn: async () => {
      const logs = await readPages((paging) => api('list-daily-logs', { query: { period: date, scope, ...paging } }));
      const names = new Map(logs.map((log) => [log.staffId, log.staffName]));
      names.delete(staffId);
      return [...names].map(([author, staffName]) => ({ staffId: author, staffName }));
    },
  });
}
