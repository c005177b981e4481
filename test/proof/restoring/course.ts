import type { Temporal } from 'temporal-polyfill';
import type { Dossier, Fact } from '../../../shared/domain/dossier.ts';
import { memberOf } from '../../../shared/domain/roster/staff-history.ts';
import { dateOfEpochDay, epochDayOf, isoWeekday } from '../../../shared/domain/time/civil.ts';
import { sampleYear } from '../../bench/sample-year.ts';
import { leaveOf, logOf } from '../../support/facts.ts';
import { at, SMALL_DEPARTMENT } from '../../support/runs-world.ts';
import type { ProofSize } from '../part.ts';

/** What a department files, and when its table is lost. */
export interface Course {
  readonly dossier: Dossier;
  /** What was filed before comes with an import of that moment. */
  readonly from: Temporal.Instant;
  /** The point in time that is restored, */
  readonly restorePoint: Temporal.Instant;
  /** when the table was found to be damaged, and nobody could file any more, */
  readonly damagedAt: Temporal.Instant;
  /** when the system works again on the restored table, */
  readonly backAt: Temporal.Instant;
  /** and until when it then goes on. */
  readonly until: Temporal.Instant;
}

const workdaysFrom = (first: string, last: string): readonly string[] => {
  const days = Array.from({ length: epochDayOf(last) - epochDayOf(first) + 1 }, (_, day) => epochDayOf(first) + day);
  return days.filter((day) => isoWeekday(day) <= 5).map(dateOfEpochDay);
};

/** Two people file their logs, one too late now and then, one is on leave: through the close of a month. */
const smallFacts = (): readonly Fact[] => [
  leaveOf('leave', 's2', '2026-12-01', '2026-12-02', at('2026-11-30', '09:00')),
  ...workdaysFrom('2026-11-30', '2026-12-07').flatMap((date, day) => [
    logOf(`log-s1-${date}`, 's1', date, at(date, '19:00'), 5),
    logOf(`log-m1-${date}`, 'm1', date, at(date, day % 3 === 1 ? '20:30' : '19:30'), 4),
  ]),
];

const SMALL: Course = {
  dossier: {
    ...SMALL_DEPARTMENT,
    staff: SMALL_DEPARTMENT.staff.map(memberOf),
    facts: smallFacts(),
  },
  from: at('2026-11-30', '08:00'),
  restorePoint: at('2026-12-03', '12:00'),
  damagedAt: at('2026-12-04', '21:00'),
  backAt: at('2026-12-05', '09:00'),
  until: at('2026-12-07', '21:00'),
};

/** November closes, and its statements are mailed, in what is lost: the runs that catch up ask for them again. */
const LARGE: Omit<Course, 'dossier'> = {
  from: at('2026-11-16', '08:00'),
  restorePoint: at('2026-12-02', '12:00'),
  damagedAt: at('2026-12-04', '21:00'),
  backAt: at('2026-12-05', '09:00'),
  until: at('2026-12-14', '09:00'),
};

/** The sample department's year, or a small department's first weeks. */
export const courseOf = (size: ProofSize): Course => (size === 'full' ? { ...LARGE, dossier: sampleYear() } : SMALL);
