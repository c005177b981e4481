import type { StaffMember } from '../dossier.ts';
import { roleOn, unitOn } from '../roster/employment.ts';
import type { Appeal } from './appeal-records.ts';

/** Whether somebody was the person's manager on a day: of their unit, or of the department. */
const managed = (candidate: StaffMember, person: StaffMember, date: string): boolean => {
  const role = roleOn(candidate, date);
  if (role === 'department-manager') return true;
  const unit = unitOn(candidate, date);
  return role === 'unit-manager' && unit !== null && unit === unitOn(person, date);
};

export const recordedItThemselves = ({ recordedBy }: Appeal, candidate: StaffMember): boolean =>
  recordedBy.includes(candidate.id);

/**
 * Whether somebody stands far enough from an appeal to decide it: not their own, not the appellant's manager on the
 * ruling's day, and none of the facts recorded by them. Who is their manager today is for the permissions.
 */
export const isImpartial = (candidate: StaffMember, appellant: StaffMember, appeal: Appeal): boolean =>
  candidate.id !== appellant.id &&
  !managed(candidate, appellant, appeal.on) &&
  !recordedItThemselves(appeal, candidate);
