import type { StaffVersionItem } from '../../shared/contracts/http/roster.ts';
import type { StaffVersion } from '../../shared/domain/roster/staff-history.ts';
import { compareText } from '../../shared/domain/text-order.ts';

/** A version of a person's record as it is shown. */
export const versionItem = ({ version, changedAt, changedBy, kind, staff }: StaffVersion): StaffVersionItem => ({
  staffId: staff.id,
  version,
  changedAt,
  changedBy,
  change: kind,
  name: staff.name,
  email: staff.email ?? null,
  language: staff.language,
  joinedOn: staff.joinedOn,
  leftOn: staff.leftOn ?? null,
  assignments: staff.assignments
    .map(({ from, unitId, role }) => ({ from, unitId, role }))
    .sort((a, b) => compareText(a.from, b.from)),
});
