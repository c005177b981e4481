import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { StaffFile, StaffItem, StaffPage } from '../../shared/contracts/http/roster.ts';
import { assignmentOn, isEmployedOn } from '../../shared/domain/roster/employment.ts';
import { type StaffRecord, staffVersions } from '../../shared/domain/roster/staff-history.ts';
import type { Call } from '../../shared/ports/call.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { type ChangeStaffDeps, departmentOf } from './change-person.ts';
import { versionItem } from './show-version.ts';

const itemOn =
  (day: string) =>
  (staff: StaffRecord): StaffItem => {
    const assignment = assignmentOn(staff, day);
    return {
      staffId: staff.id,
      name: staff.name,
      email: staff.email ?? null,
      joinedOn: staff.joinedOn,
      leftOn: staff.leftOn ?? null,
      unitId: assignment?.unitId ?? null,
      role: assignment?.role ?? null,
    };
  };

/** A page of the roster by id: unit and role as of a day, those who were, are and will be employed alike. */
export const listStaff = async (
  { departments }: Pick<ChangeStaffDeps, 'departments'>,
  { actor, query }: Call<'list-staff'>,
): Promise<Outcome<StaffPage, 'invalid-request'>> => {
  const { unitId, role, employedOn } = query;
  const { staff } = await departmentOf(departments, actor.departmentId);
  const items = staff
    .filter((person) => employedOn === undefined || isEmployedOn(person, employedOn))
    .map(itemOn(employedOn ?? actor.today))
    .filter((item) => unitId === undefined || item.unitId === unitId)
    .filter((item) => role === undefined || item.role === role);
  return pageOfList(items, ({ staffId }) => staffId, query);
};

/** One person with all versions of their record. */
export const showStaffMember = async (
  { roster }: Pick<ChangeStaffDeps, 'roster'>,
  { actor, params: { staffId } }: Call<'show-staff-member'>,
): Promise<Outcome<StaffFile, 'not-found'>> => {
  const history = await roster.readPerson(actor.departmentId, staffId);
  if (history === undefined) return refused('not-found');
  return done({ staffId, versions: staffVersions(history).map(versionItem) });
};
