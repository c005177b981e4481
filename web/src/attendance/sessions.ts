import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { AttendanceItem } from '../../../shared/contracts/http/attendance.ts';
import { SESSION_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { SessionItem } from '../../../shared/contracts/http/sessions.ts';
import { localClock } from '../../../shared/domain/time/local-clock.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayText, timeText } from '../clock/zoned-text.ts';
import type { Language } from '../language/language.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

/** The month's sessions in their order, with whose marks are missing among the people one manages. */
export function useSessions(month: string) {
  const { api } = useConnection();
  const scope = widestScope('list-sessions', useMe().role);
  return useQuery({
    queryKey: ['sessions', month, scope],
    refetchInterval: 60_000,
    queryFn: () => readPages((paging) => api('list-sessions', { query: { month, scope, sort: 'period', ...paging } })),
  });
}

/** Every version of every mark of a session. */
export function useMarks(sessionId: string) {
  const { api } = useConnection();
  const scope = widestScope('list-attendance', useMe().role);
  return useQuery({
    queryKey: ['attendance', sessionId, scope],
    refetchInterval: 60_000,
    queryFn: () => readPages((paging) => api('list-attendance', { query: { sessionId, scope, ...paging } })),
  });
}

/** What the policy has held in the month, and which of it is there. */
export function useSessionPlan(month: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: ['session-plan', month],
    queryFn: async () => valueOf(await api('show-session-plan', { params: { month } })),
  });
}

/** After anything about sessions or marks was written. */
export const refreshSessions = (queries: QueryClient) =>
  Promise.all(
    ['sessions', 'session-plan', 'attendance'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
  );

/** 11月23日周一 09:00 */
export const startText = (startsAt: string, timezone: string, language: Language): string =>
  `${dayText(localClock(timezone).dateOf(Date.parse(startsAt)), language, 'short')} ${timeText(startsAt, timezone, language)}`;

/** Its title where it has one, else what kind it is. */
export const nameOfSession = ({ kind, title }: Pick<SessionItem, 'kind' | 'title'>, language: Language): string =>
  title ?? SESSION_OPTIONS[kind][language];

export interface HeldMark {
  readonly standing: AttendanceItem;
  /** The versions it took the place of, the latest first. */
  readonly former: readonly AttendanceItem[];
}

/** The marks that hold, by name, each with the versions before it. */
export function heldMarks(versions: readonly AttendanceItem[], language: Language): readonly HeldMark[] {
  const latestFirst = versions.toSorted((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
  return latestFirst
    .filter(({ standing }) => standing)
    .map((standing) => ({
      standing,
      former: latestFirst.filter((one) => one.staffId === standing.staffId && one.id !== standing.id),
    }))
    .sort((a, b) => a.standing.staffName.localeCompare(b.standing.staffName, language));
}
