import { useQuery } from '@tanstack/react-query';
import type { ExcuseItem } from '../../../shared/contracts/http/excuses.ts';
import type { LeaveItem } from '../../../shared/contracts/http/leaves.ts';
import type { RulingItem } from '../../../shared/contracts/http/rulings.ts';
import { datesOfMonth } from '../../../shared/domain/time/month.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { type OwnLog, standingLog, useFiledLogs } from '../daily-log/filed-logs.ts';
import { countsIn, visitStates } from '../daily-log/visit-state.ts';
import { useMe } from '../me/me.ts';
import { type DayState, dayStateOf } from './day-state.ts';
import { useOwnRulings } from './standing.ts';

/** A day of the person's month, and what it is made of. */
export interface MonthDay {
  readonly date: string;
  readonly state: DayState;
  /** What the calendar calls the day; null where it calls it nothing. */
  readonly name: string | null;
  /** Every version, the latest first. */
  readonly logs: readonly OwnLog[];
  /** The version that the policy reads. */
  readonly standing: OwnLog | undefined;
  /** Visits that count: of the version received in time. */
  readonly counted: number;
  readonly rulings: readonly RulingItem[];
  readonly leaves: readonly LeaveItem[];
  readonly excuses: readonly ExcuseItem[];
}

interface Sources {
  readonly calendar: ReadonlyMap<string, { readonly workday: boolean; readonly name: string | null }>;
  readonly logs: readonly OwnLog[];
  readonly rulings: readonly RulingItem[];
  readonly leaves: readonly LeaveItem[];
  readonly excuses: readonly ExcuseItem[];
}

/** How many visits of a log count. */
const countedVisits = (log: OwnLog | undefined): number =>
  log?.onTime === true ? countsIn(visitStates(log.visits)) : 0;

function dayOf(date: string, sources: Sources, today: string): MonthDay {
  const { workday = true, name = null } = sources.calendar.get(date) ?? {};
  const logs = sources.logs.filter((log) => log.date === date);
  const standing = standingLog(logs, date);
  const rulings = sources.rulings.filter(({ on }) => on === date);
  const leaves = sources.leaves.filter(({ from, to }) => from <= date && date <= to);
  const excuses = sources.excuses.filter(({ period }) => period === date);
  const stands = ({ rejection }: LeaveItem | ExcuseItem) => rejection === null;
  const facts = {
    date,
    workday,
    logOnTime: standing?.onTime ?? null,
    rules: rulings.map(({ rule }) => rule),
    onLeave: leaves.some(stands),
    excused: excuses.some((excuse) => stands(excuse) && excuse.duties.includes('daily-log')),
  };
  const latestFirst = logs.toSorted((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
  const state = dayStateOf(facts, today);
  return {
    ...{ date, state, name, standing, rulings, leaves, excuses },
    logs: latestFirst,
    counted: countedVisits(standing),
  };
}

function useCalendarDays(year: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: ['calendar-days', year],
    queryFn: async () => {
      const { months } = valueOf(await api('show-calendar', { params: { year } }));
      return new Map(months.flatMap(({ days }) => days.map(({ date, ...day }) => [date, day] as const)));
    },
  });
}

function useOwnAbsences() {
  const { api } = useConnection();
  const leaves = useQuery({
    queryKey: ['leaves'],
    queryFn: () => readPages((paging) => api('list-leaves', { query: { scope: 'own', ...paging } })),
  });
  const excuses = useQuery({
    queryKey: ['excuses'],
    queryFn: () => readPages((paging) => api('list-excuses', { query: { scope: 'own', ...paging } })),
  });
  return { leaves, excuses };
}

/** The person's month day by day, read together from the lists that tell of it. */
export function useMonthDays(month: string) {
  const { today } = useMe();
  const calendar = useCalendarDays(month.slice(0, 4));
  const logs = useFiledLogs(month);
  const rulings = useOwnRulings(month);
  const { leaves, excuses } = useOwnAbsences();
  const queries = [calendar, logs, rulings, leaves, excuses];
  const failed = queries.find(({ isLoadingError }) => isLoadingError);
  const refetch = () => void Promise.all(queries.map((query) => query.refetch()));
  if (
    calendar.data === undefined ||
    logs.data === undefined ||
    rulings.data === undefined ||
    leaves.data === undefined ||
    excuses.data === undefined
  ) {
    return { days: undefined, error: failed?.error ?? null, refetch };
  }
  const sources: Sources = {
    calendar: calendar.data,
    logs: logs.data,
    rulings: rulings.data,
    leaves: leaves.data,
    excuses: excuses.data,
  };
  return { days: datesOfMonth(month).map((date) => dayOf(date, sources, today)), error: null, refetch };
}
