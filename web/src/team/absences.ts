import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { ExcuseItem } from '../../../shared/contracts/http/excuses.ts';
import type { LeaveItem } from '../../../shared/contracts/http/leaves.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

export type Absence = LeaveItem | ExcuseItem;

export const ABSENCE_FILTERS = ['all', 'standing', 'rejected'] as const;
export type AbsenceFilter = (typeof ABSENCE_FILTERS)[number];

export const isLeave = (item: Absence): item is LeaveItem => 'from' in item;

/** Of the people one manages; a leave stands in the month of its first day. */
export function useAbsences(kind: 'leave' | 'excuse', month: string) {
  const { api } = useConnection();
  const scope = widestScope('list-leaves', useMe().role);
  return useQuery({
    queryKey: ['absences', kind, month, scope],
    queryFn: (): Promise<readonly Absence[]> =>
      kind === 'leave'
        ? readPages((paging) => api('list-leaves', { query: { month, scope, ...paging } }))
        : readPages((paging) => api('list-excuses', { query: { month, scope, ...paging } })),
  });
}

/** A rejection brings duties back. */
export const refreshAbsences = (queries: QueryClient) =>
  Promise.all(
    ['absences', 'leaves', 'excuses', 'days', 'sessions'].map((name) =>
      queries.invalidateQueries({ queryKey: [name] }),
    ),
  );

/** Those asked for, by the state and by what the name or the reason holds. */
export const askedFor = (absences: readonly Absence[], filter: AbsenceFilter, words: string): readonly Absence[] => {
  const sought = words.trim().toLocaleLowerCase();
  return absences.filter(
    ({ rejection, staffName, reason }) =>
      (filter === 'all' || (filter === 'rejected') === (rejection !== null)) &&
      `${staffName} ${reason}`.toLocaleLowerCase().includes(sought),
  );
};
