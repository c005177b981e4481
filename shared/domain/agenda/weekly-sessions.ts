import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { SessionKind } from '../dossier.ts';
import { epochDayOf, isoWeekday } from '../time/civil.ts';
import type { LocalClock } from '../time/local-clock.ts';
import { datesOfMonth } from '../time/month.ts';
import type { ProcedureInForce } from './procedure.ts';

export interface WeeklySessionOfMonth {
  readonly kind: SessionKind;
  readonly date: string;
  readonly startsMs: number;
  /** Whether it is known, and not only assumed from the weekday, that the day is worked. */
  readonly covered: boolean;
}

const WEEKLY_SESSIONS = [
  { kind: 'morning-meeting', held: 'morningMeeting.weekly' },
  { kind: 'training', held: 'training.weekly' },
] as const satisfies readonly { readonly kind: SessionKind; readonly held: string }[];

/** The sessions that the policy has held in a month (5.1, 5.2), by date: none where the day is no workday. */
export const weeklySessionsOf = (
  month: string,
  procedure: ProcedureInForce,
  calendar: WorkingCalendar,
  clock: LocalClock,
): readonly WeeklySessionOfMonth[] =>
  datesOfMonth(month).flatMap((date) => {
    const { workday, covered } = calendar.dayOf(date);
    if (!workday) return [];
    return WEEKLY_SESSIONS.flatMap(({ kind, held }) => {
      const { weekday, time } = procedure(held, date);
      if (isoWeekday(epochDayOf(date)) !== weekday) return [];
      return [{ kind, date, startsMs: clock.epochMsOf(date, time), covered }];
    });
  });
