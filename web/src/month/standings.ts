import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Relation } from '../../../shared/contracts/permissions.ts';
import { valueOf } from '../api/answer.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

/** How everybody in the scope stands, as the last run judged the month; nobody while none has. */
export const monthStandings = ({ api }: Connection, scope: Relation, month: string) =>
  queryOptions({
    queryKey: ['standings', scope, month],
    queryFn: async () => valueOf(await api('show-standings', { params: { month }, query: { scope } })),
  });

const REFRESHED_MS = 120_000;

/** Of everybody whose standing the reader may see. */
export function useStandings(month: string) {
  const scope = widestScope('show-standings', useMe().role);
  return useQuery({ ...monthStandings(useConnection(), scope, month), refetchInterval: REFRESHED_MS });
}
