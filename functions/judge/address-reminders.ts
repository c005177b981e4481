import { Temporal } from 'temporal-polyfill';
import { agenda } from '../../shared/domain/agenda/agenda.ts';
import type { Job } from '../../shared/domain/agenda/job.ts';
import type { Role } from '../../shared/domain/dossier.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { isSuspended } from '../../shared/domain/notices/notice-preferences.ts';
import { isEmployedOn, roleOn } from '../../shared/domain/roster/employment.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import type { PreferenceStore } from '../../shared/ports/preference-store.ts';
import { LATEST_REMINDER, LOOKING_BACK } from './reminder-times.ts';

export interface AddressRemindersDeps {
  readonly preferences: Pick<PreferenceStore, 'list'>;
}

const ADMINISTRATORS: readonly (Role | null)[] = ['admin', 'department-manager'];

/** With the reminder of a day: to administrators, whose mails come back, first at once, then at the first of every week. */
export const addressReminders = async (
  { preferences }: AddressRemindersDeps,
  file: DepartmentFile,
  { at, period: date }: Job,
  logicalTime: Temporal.Instant,
): Promise<readonly NoticeRequest[]> => {
  if (Temporal.Instant.compare(at.add(LATEST_REMINDER), logicalTime) < 0) return [];
  const all = await preferences.list(file.department.id);
  const employed = file.staff.filter((person) => isEmployedOn(person, date));
  const last = agenda(file, { after: at.subtract(LOOKING_BACK), until: at }, ['reminder']).at(-2);
  const isFirstOfWeek = last === undefined || isoWeekOf(last.period) !== isoWeekOf(date);
  const people = employed.flatMap(({ id, email }) => {
    const own = all.get(id);
    const suspended = own?.suspended ?? null;
    if (own === undefined || suspended === null || !email || !isSuspended(email, own)) return [];
    const isNew = last === undefined || Temporal.Instant.compare(suspended.since, last.at) > 0;
    return isFirstOfWeek || isNew ? [id] : [];
  });
  if (people.length === 0) return [];
  return employed
    .filter((person) => ADMINISTRATORS.includes(roleOn(person, date)))
    .map(({ id: staffId }) => ({
      id: `address-suspended.${date}.${staffId}`,
      kind: 'address-suspended',
      staffId,
      date,
      people,
    }));
};
