import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import { ShownPhoneSchema } from '../../../shared/contracts/http/shown-phone.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { standingVersion } from '../receipt/standing-version.ts';
import type { DraftContent } from './log-content.ts';

/** One's own log: the reader knows their name. */
export type OwnLog = Omit<DailyLogItem, 'staffName'>;

const filedLogs = ({ api }: Connection, month: string) =>
  queryOptions({
    queryKey: ['daily-logs', month],
    queryFn: () => readPages((paging) => api('list-daily-logs', { query: { month, ...paging } })),
  });

/** The person's own logs of a month, every version. */
export const useFiledLogs = (month: string) => useQuery(filedLogs(useConnection(), month));

/** The version of a day that the policy reads. */
export const standingLog = (logs: readonly OwnLog[], date: string): OwnLog | undefined =>
  standingVersion(logs.filter((log) => log.date === date));

interface Filing {
  readonly staffId: string;
  readonly date: string;
  readonly content: DraftContent;
  readonly receipt: Receipt;
}

/** The list is read from an index that lags: what has a receipt stands in it at once. */
export function addFiledLog(queries: QueryClient, { staffId, date, content, receipt }: Filing): void {
  const { id, receivedAt, onTime, deadline } = receipt;
  const log: OwnLog = {
    id,
    staffId,
    date,
    receivedAt,
    onTime,
    deadline: deadline ?? receivedAt,
    // Numbers of one's own are shown in full.
    visits: content.visits.map((visit) => ({
      ...visit,
      phone: ShownPhoneSchema.parse(visit.phone),
      prospectId: visit.prospectId === '' ? null : visit.prospectId,
    })),
    nextDayPlan: content.nextDayPlan,
  };
  queries.setQueryData<readonly OwnLog[]>(['daily-logs', date.slice(0, 7)], (logs) =>
    logs === undefined ? undefined : [log, ...logs.filter((other) => other.id !== id)],
  );
}
