import { Temporal } from 'temporal-polyfill';
import { agenda } from '../../shared/domain/agenda/agenda.ts';
import type { Job } from '../../shared/domain/agenda/job.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { policyIdOf, type PolicyRecord } from '../../shared/domain/policy/policy-record.ts';
import { unacknowledged } from '../../shared/domain/policy/unacknowledged.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import type { PolicyStore } from '../../shared/ports/policy-store.ts';
import { LATEST_REMINDER, LOOKING_BACK } from './reminder-times.ts';

export interface PolicyRemindersDeps {
  readonly policies: Pick<PolicyStore, 'list' | 'acknowledgements'>;
}

/**
 * With the reminder of a day: one notice to each person who has not acknowledged policy versions released here, first at
 * the first reminder after a release, then at the first of every week. Versions that came with a dossier ask nobody.
 */
export const policyReminders = async (
  { policies }: PolicyRemindersDeps,
  file: DepartmentFile,
  { at, period: date }: Job,
  logicalTime: Temporal.Instant,
): Promise<readonly NoticeRequest[]> => {
  if (Temporal.Instant.compare(at.add(LATEST_REMINDER), logicalTime) < 0) return [];
  const departmentId = file.department.id;
  const released = (await policies.list(departmentId)).filter((record) => isReleasedBy(record, at));
  if (released.length === 0) return [];
  const last = agenda(file, { after: at.subtract(LOOKING_BACK), until: at }, ['reminder']).findLast(
    (reminder) => reminder.period < date,
  );
  const isFirstOfWeek = last === undefined || isoWeekOf(last.period) !== isoWeekOf(date);
  const due = isFirstOfWeek ? released : released.filter((record) => !isReleasedBy(record, last.at));
  const owed = new Map<string, string[]>();
  for (const record of due) {
    const given = await policies.acknowledgements(departmentId, record);
    for (const { id } of unacknowledged(file.staff, new Set(given.map(({ staffId }) => staffId)), date)) {
      owed.set(id, [...(owed.get(id) ?? []), policyIdOf(record)]);
    }
  }
  return [...owed].map(([staffId, versions]) => ({
    id: `policy-reminder.${date}.${staffId}`,
    kind: 'policy-reminder',
    staffId,
    date,
    versions,
  }));
};

const isReleasedBy = ({ state, decidedAt }: PolicyRecord, at: Temporal.Instant): boolean =>
  state === 'released' && decidedAt !== null && Temporal.Instant.compare(decidedAt, at) <= 0;
