import { queryOptions, useQuery } from '@tanstack/react-query';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { valueOf } from '../api/answer.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';

export const STAFF_KEY = ['staff'];
export const UNITS_KEY = ['units'];

/** Everybody of the roster, whether employed or not. */
export const rosterStaff = ({ api }: Connection) =>
  queryOptions({
    queryKey: STAFF_KEY,
    queryFn: () => readPages((paging) => api('list-staff', { query: paging })),
  });

/** The roster, with unit and role as of today; nothing for whom the API does not show it. */
export function useStaff() {
  const { role } = useMe();
  return useQuery({ ...rosterStaff(useConnection()), enabled: mayDo('list-staff', role, 'department') });
}

export function useUnits() {
  const { api } = useConnection();
  const { role } = useMe();
  return useQuery({
    queryKey: UNITS_KEY,
    enabled: mayDo('list-units', role, 'department'),
    queryFn: async () => valueOf(await api('list-units')).items,
  });
}

/** A person's name by their id; the id while the roster is on its way. */
export function useStaffName(): (staffId: string) => string {
  const { data } = useStaff();
  return (staffId) => data?.find((person) => person.staffId === staffId)?.name ?? staffId;
}
