import { useQuery } from '@tanstack/react-query';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { valueOf } from '../api/answer.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

export interface KnownPerson {
  readonly staffId: string;
  readonly name: string;
  /** Null where the reader may not know it. */
  readonly role: Role | null;
  readonly unitId: string | null;
}

async function fromRoster({ api }: Connection, from: string, to: string): Promise<readonly KnownPerson[]> {
  const staff = await readPages((paging) => api('list-staff', { query: paging }));
  return staff.filter(({ joinedOn, leftOn }) => joinedOn <= to && (leftOn === null || leftOn >= from));
}

async function fromStandings({ api }: Connection, role: Role, month: string): Promise<readonly KnownPerson[]> {
  const scope = widestScope('show-standings', role);
  const { standings } = valueOf(await api('show-standings', { params: { month }, query: { scope } }));
  return standings.map(({ staffId, staffName, unitId }) => ({ staffId, name: staffName, role: null, unitId }));
}

/** Whom the reader may know of the people employed on a day between the two, both inclusive; themselves among them. */
export function usePeople(from: string, to: string) {
  const connection = useConnection();
  const { staffId, name, role, unit } = useMe();
  return useQuery({
    queryKey: ['people', from, to],
    staleTime: 300_000,
    queryFn: async () => {
      const known = mayDo('list-staff', role, 'department')
        ? await fromRoster(connection, from, to)
        : await fromStandings(connection, role, to.slice(0, 7));
      const me: KnownPerson = { staffId, name, role, unitId: unit?.id ?? null };
      return known.some((person) => person.staffId === staffId) ? known : [me, ...known];
    },
  });
}
