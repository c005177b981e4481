import { type QueryClient, useQuery } from '@tanstack/react-query';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { useConnection } from '../api/connection.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { monthStandings } from '../month/standings.ts';
import { rosterStaff } from '../roster/staff.ts';

export interface KnownPerson {
  readonly staffId: string;
  readonly name: string;
  /** Null where the reader may not know it. */
  readonly role: Role | null;
  readonly unitId: string | null;
}

const KEPT_MS = 300_000;

/** Whom the reader may know of the people employed on a day between the two, both inclusive; themselves among them. */
export function usePeople(from: string, to: string) {
  const connection = useConnection();
  const { staffId, name, role, unit } = useMe();
  const known = async (client: QueryClient): Promise<readonly KnownPerson[]> => {
    if (mayDo('list-staff', role, 'department')) {
      const staff = await client.query({ ...rosterStaff(connection), staleTime: KEPT_MS });
      return staff.filter(({ joinedOn, leftOn }) => joinedOn <= to && (leftOn === null || leftOn >= from));
    }
    const judged = monthStandings(connection, widestScope('show-standings', role), to.slice(0, 7));
    const { standings } = await client.query({ ...judged, staleTime: KEPT_MS });
    return standings.map((one) => ({ staffId: one.staffId, name: one.staffName, role: null, unitId: one.unitId }));
  };
  return useQuery({
    queryKey: ['people', from, to],
    staleTime: KEPT_MS,
    queryFn: async ({ client }) => {
      const people = await known(client);
      const me: KnownPerson = { staffId, name, role, unitId: unit?.id ?? null };
      return people.some((person) => person.staffId === staffId) ? people : [me, ...people];
    },
  });
}
