import { itemsOf } from '../meetings/held.ts';
import { dailyLog, type InMemoryApi } from '../http/in-memory-api.ts';

/** Files a log of a day on that day at 18:00. */
export const fileLog = (api: InMemoryApi, as: string, date: string, changes: object = {}) =>
  api.send('submit-daily-log', { as, at: `${date}T18:00:00+08:00`, body: { ...dailyLog, date, ...changes } });

export const draw = (api: InMemoryApi, week: string, as = 'd02', at = '2026-11-23T10:00:00+08:00') =>
  api.send('draw-spot-checks', { as, at, params: { week }, body: {} });

export const listChecks = async (api: InMemoryApi, query: Record<string, string> = {}) =>
  itemsOf(await api.send('list-spot-checks', { as: 'd02', query: { scope: 'department', ...query } }));
