import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useMe } from '../me/me.ts';
import { useStaff, useUnits } from '../roster/staff.ts';

interface UnitName {
  readonly id: string;
  readonly name: string;
}

/** Whom one manages: their units and names, as far as the role may read the roster. */
export interface Team {
  /** In the order of the roster; a unit manager's own only. */
  readonly units: readonly UnitName[];
  /** Null: outside the units, or not known. */
  readonly unitOf: (staffId: string) => string | null;
  readonly nameOf: (staffId: string) => string | undefined;
}

/** Leaders read the roster; a unit manager's people are all of one unit. Undefined while it is on its way. */
export function useTeam(): Team | undefined {
  const { role, unit } = useMe();
  const staff = useStaff().data;
  const units = useUnits().data;
  if (!mayDo('list-staff', role, 'department')) {
    return { units: unit === null ? [] : [unit], unitOf: () => unit?.id ?? null, nameOf: () => undefined };
  }
  if (staff === undefined || units === undefined) return undefined;
  const byId = new Map(staff.map((one) => [one.staffId, one]));
  return {
    units: units.map(({ unitId, name }) => ({ id: unitId, name })),
    unitOf: (staffId) => byId.get(staffId)?.unitId ?? null,
    nameOf: (staffId) => byId.get(staffId)?.name,
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
  { units, unitOf }: Pick<Team, 'units' | 'unitOf'>,
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
