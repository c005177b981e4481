import type { Call } from '../../shared/ports/call.ts';
import { addStaffMember } from './add-staff-member.ts';
import { assignStaffMember } from './assign-staff-member.ts';
import type { ChangeStaffDeps } from './change-person.ts';
import { changeStaffDetails } from './change-staff-details.ts';
import { enterStaffMember } from './enter-staff-member.ts';
import { listStaff, showStaffMember } from './list-staff.ts';
import { recordDeparture } from './record-departure.ts';
import { addUnit, listUnits, renameUnit, type UnitDeps } from './units.ts';

export const rosterUseCases = (deps: ChangeStaffDeps & UnitDeps) => ({
  'list-units': (call: Call<'list-units'>) => listUnits(deps, call),
  'add-unit': (call: Call<'add-unit'>) => addUnit(deps, call),
  'rename-unit': (call: Call<'rename-unit'>) => renameUnit(deps, call),
  'list-staff': (call: Call<'list-staff'>) => listStaff(deps, call),
  'show-staff-member': (call: Call<'show-staff-member'>) => showStaffMember(deps, call),
  'add-staff-member': (call: Call<'add-staff-member'>) => addStaffMember(deps, call),
  'enter-staff-member': (call: Call<'enter-staff-member'>) => enterStaffMember(deps, call),
  'change-staff-details': (call: Call<'change-staff-details'>) => changeStaffDetails(deps, call),
  'record-departure': (call: Call<'record-departure'>) => recordDeparture(deps, call),
  'assign-staff-member': (call: Call<'assign-staff-member'>) => assignStaffMember(deps, call),
});
