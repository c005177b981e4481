import type { AwardRow } from '../../shared/contracts/http/month-packs.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';

export type Awarded = Omit<AwardRow, 'staffName' | 'unitName'>;

/** The names behind the ids of a department. */
export interface Names {
  readonly staff: (staffId: string) => string | null;
  readonly unit: (unitId: string) => string | null;
  readonly winner: (awarded: Awarded) => AwardRow;
}

export const namesOf = ({ staff, units }: DepartmentFile): Names => {
  const people = new Map(staff.map(({ id, name }) => [id, name]));
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  return {
    staff: (staffId) => people.get(staffId) ?? null,
    unit: (unitId) => unitNames.get(unitId) ?? null,
    winner: ({ award, staffId, unitId, amountFen }) => ({
      award,
      staffId,
      staffName: staffId === null ? null : (people.get(staffId) ?? null),
      unitId,
      unitName: unitId === null ? null : (unitNames.get(unitId) ?? null),
      amountFen,
    }),
  };
};
