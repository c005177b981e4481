import type { RuleId } from '../../../shared/domain/judgement.ts';

/**
 * How a day of the month went for a person, the most telling word only.
 * - `open`: today, its log not filed yet
 * - `no-duty`: a workday that is over, on which nothing was owed
 */
export const DAY_STATES = [
  'on-time',
  'late',
  'missed',
  'short',
  'on-leave',
  'excused',
  'open',
  'to-come',
  'rest',
  'no-duty',
] as const;
export type DayState = (typeof DAY_STATES)[number];

export interface DayFacts {
  readonly date: string;
  readonly workday: boolean;
  /** Whether the log that stands came in time; null without a log. */
  readonly logOnTime: boolean | null;
  /** Of the rulings on the day. */
  readonly rules: readonly RuleId[];
  readonly onLeave: boolean;
  readonly excused: boolean;
}

const beforeItsEnd = ({ onLeave, excused }: DayFacts, isToday: boolean): DayState => {
  if (onLeave) return 'on-leave';
  if (excused) return 'excused';
  return isToday ? 'open' : 'to-come';
};

/** What the rulings say comes first; leave and excuses tell why there is none. `today` is the department's. */
export const dayStateOf = (day: DayFacts, today: string): DayState => {
  const { date, workday, logOnTime, rules, onLeave, excused } = day;
  if (rules.includes('log.missed')) return logOnTime === null ? 'missed' : 'late';
  if (rules.includes('visits.short')) return 'short';
  if (!workday) return 'rest';
  if (logOnTime === true) return 'on-time';
  if (date >= today) return beforeItsEnd(day, date === today);
  if (onLeave) return 'on-leave';
  return excused ? 'excused' : 'no-duty';
};

/** So many empty places before the first day, in a week that begins on Monday. */
export const leadingBlanks = (firstDate: string): number => (new Date(`${firstDate}T00:00:00Z`).getUTCDay() + 6) % 7;
