import { Temporal } from 'temporal-polyfill';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { isEmployedOn } from '../../shared/domain/roster/employment.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';

/** Of each outage that began in the month and moved something: to everyone who is employed, which deadlines hold now. */
export const outageNotices = (
  { department, outages, staff }: DepartmentFile,
  month: string,
  asOf: Temporal.Instant,
): readonly NoticeRequest[] => {
  const today = dateIn(department, asOf);
  const employed = staff.filter((person) => isEmployedOn(person, today));
  return outages
    .map((outage) => ({ ...outage, date: dateIn(department, Temporal.Instant.from(outage.startedAt)) }))
    .filter(({ date, moved }) => monthOf(date) === month && moved.length > 0)
    .flatMap(({ startedAt, endedAt, date, moved }) =>
      employed.map(({ id: staffId }): NoticeRequest => ({
        id: `deadline-moved.${startedAt}.${endedAt}.${staffId}`,
        kind: 'deadline-moved',
        staffId,
        date,
        outage: { startedAt, endedAt },
        moved,
      })),
    );
};
