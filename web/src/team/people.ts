import { useQuery } from '@tanstack/react-query';
import { mayDoAtAll } from '../../../shared/contracts/permissions.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';

interface UnitName {
  readonly id: string;
  readonly name: string;
}

/** Whom one manages: their units and names, as far as the role may read the roster. */
export interface People {
  /** In the order of the roster; a unit manager's own only. */
  readonly units: readonly UnitName[];
  /** Null: outside the units, or not known. */
  readonly unitOf: (staffId: string) => string | null;
  readonly nameOf: (staffId: string) => string | undefined;
}

const ROSTER_MS = 300_000;

/** Leaders read the roster; a unit manager's people are all of one unit. */
export function usePeople(): People | undefined {
  const { api } = useConnection();
  const { role, unit } = useMe();
  const reads = mayDoAtAll('list-staff', role);
  const roster = useQuery({
    queryKey: ['people'],
    enabled: reads,
    staleTime: ROSTER_MS,
    queryFn: async () => {
      const [units, staff] = await Promise.all([
        api('list-units').then(valueOf),
        readPages((paging) => api('list-staff', { query: paging })),
      ]);
      return { units: units.items, staff: new Map(staff.map((one) => [one.staffId, one])) };
    },
  });
  if (!reads) {
    return { units: unit === null ? [] : [unit], unitOf: () => unit?.id ?? null, nameOf: () => undefined };
  }
  if (roster.data === undefined) return undefined;
  const { units, staff } = roster.data;
  return {
    units: units.map(({ unitId, name }) => ({ id: unitId, name })),
    unitOf: (staffId) => staff.get(staffId)?.unitId ?? null,
    nameOf: (staffId) => staff.get(staffId)?.name,
  };
}

interface UnitGroup<Item> {
  /** Null: the people outside the units. */
  readonly unit: UnitName | null;
  readonly items: readonly Item[];
}

/** The items by unit in the order of the units, those outside them last; no empty groups. */
export function byUnit<Item extends { readonly staffId: string }>(
  items: readonly Item[],
  { units, unitOf }: Pick<People, 'units' | 'unitOf'>,
): readonly UnitGroup<Item>[] {
  const known = new Set(units.map(({ id }) => id));
  const keyOf = ({ staffId }: Item) => {
    const id = unitOf(staffId);
    return id !== null && known.has(id) ? id : null;
  };
  return [...units, null]
    .map((unit) => ({ unit, items: items.filter((item) => keyOf(item) === (unit?.id ?? null)) }))
    .filter((group) => group.items.length > 0);
}
