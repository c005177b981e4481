import { monthOfPeriod } from '../../../shared/domain/facts/fact-period.ts';
import { isoWeekOf, sundayOf, weeksBefore } from '../../../shared/domain/time/iso-week.ts';

/** The ISO weeks whose Thursday lies in the month, the latest first, up to the one that holds `today`. */
export function weeksOfMonth(month: string, today: string): readonly string[] {
  const first = isoWeekOf(`${month}-04`);
  const weeks = [first];
  for (const back of [-1, -2, -3, -4]) weeks.push(weeksBefore(first, back));
  const current = isoWeekOf(today);
  return weeks.filter((week) => monthOfPeriod(week) === month && week <= current).toReversed();
}

export const isWeekOver = (week: string, today: string): boolean => sundayOf(week) < today;
