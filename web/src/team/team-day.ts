import type { MonthDays, PersonDay, PersonDays } from '../../../shared/contracts/http/days.ts';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';

/** One person on the day looked at. */
export interface TeamMember extends Pick<PersonDays, 'staffId' | 'staffName' | 'unitId' | 'unitName'> {
  readonly day: PersonDay;
}

/** What one can ask to see; a person may be in several. */
export const TEAM_FILTERS = ['all', 'filed', 'late', 'missing', 'short', 'away'] as const;
export type TeamFilter = (typeof TEAM_FILTERS)[number];

/** How many visits are wanting; 0 where none are owed, or enough are there. */
export const wanting = ({ counted, visits }: PersonDay): number =>
  visits === null || isAway(visits.state) ? 0 : Math.max(0, visits.due - counted);

export const isAway = (state: PersonDay['log']): boolean => state === 'on-leave' || state === 'excused';

const IS_IN: Readonly<Record<TeamFilter, (day: PersonDay) => boolean>> = {
  all: () => true,
  filed: ({ log, receivedAt }) => log === 'done' || (receivedAt !== null && (log === null || isAway(log))),
  late: ({ log, receivedAt }) => receivedAt !== null && (log === 'late' || log === 'held'),
  missing: ({ log, receivedAt }) => receivedAt === null && (log === 'open' || log === 'missed' || log === 'held'),
  short: (day) => wanting(day) > 0,
  away: ({ log, visits }) => isAway(log) || isAway(visits?.state ?? null),
};

export const isIn = (filter: TeamFilter, { day }: TeamMember): boolean => IS_IN[filter](day);

/** Whoever owed something on the day or filed a log for it. */
export function membersOn({ days, people }: MonthDays, date: string): readonly TeamMember[] {
  const index = days.findIndex((day) => day.date === date);
  return people.flatMap(({ staffId, staffName, unitId, unitName, days: theirs }) => {
    const day = theirs[index] ?? null;
    const concerned = day !== null && (day.log !== null || day.visits !== null || day.receivedAt !== null);
    return concerned ? [{ staffId, staffName, unitId, unitName, day }] : [];
  });
}

interface TeamUnit {
  readonly id: string;
  /** Null: outside the units. */
  readonly name: string | null;
  readonly members: readonly TeamMember[];
}

/** By unit in the order given, those outside the units last. */
export function unitsOf(members: readonly TeamMember[]): readonly TeamUnit[] {
  const groups = Object.groupBy(members, ({ unitId }) => unitId ?? '');
  return Object.entries(groups)
    .map(([id, theirs = []]) => ({ id, name: theirs[0]?.unitName ?? null, members: theirs }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === ''));
}

/** The versions of a log that decide nothing, the latest first. */
export const otherVersions = <Log extends Pick<DailyLogItem, 'id' | 'receivedAt'>>(
  logs: readonly Log[],
  standing: Log | undefined,
): readonly Log[] =>
  logs.filter(({ id }) => id !== standing?.id).toSorted((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
