import type { MonthDays, PersonDay, PersonDays } from '../../../shared/contracts/http/days.ts';
import type { MonthStandings } from '../../../shared/contracts/http/standings.ts';
import type { DailyQuotaSeason } from '../../../shared/domain/policy/parameters.ts';
import { visitSeasonOn } from '../../../shared/domain/policy/seasons.ts';
import { firstDateOf } from '../../../shared/domain/time/month.ts';
import type { DayState } from '../../../shared/domain/duties/person-days.ts';

/** Visits that count against those due. */
export interface VisitSum {
  readonly counted: number;
  readonly due: number;
  /** People with fewer than were due. */
  readonly short: number;
}

export interface DayVisits extends VisitSum {
  readonly date: string;
}

/** What leave or an explanation has taken off is not due. */
const dueOf = (day: PersonDay): number => {
  const { visits } = day;
  return visits === null || visits.state === 'excused' || visits.state === 'on-leave' ? 0 : visits.due;
};

function sumOf(days: readonly (PersonDay | null | undefined)[]): VisitSum {
  const known = days.filter((day) => day !== null && day !== undefined);
  return {
    counted: known.reduce((sum, { counted }) => sum + counted, 0),
    due: known.reduce((sum, day) => sum + dueOf(day), 0),
    short: known.filter(({ visits }) => visits?.state === 'missed').length,
  };
}

/** Day by day, those still to come included. */
export const visitsByDay = ({ days }: Pick<MonthDays, 'days'>, people: readonly PersonDays[]): readonly DayVisits[] =>
  days.map(({ date }, index) => ({ date, ...sumOf(people.map((person) => person.days[index])) }));

export interface UnitVisits extends VisitSum {
  readonly unitName: string;
}

/** Unit by unit, from the month's first day to `until`. */
export function visitsByUnit({ days, people }: MonthDays, until: string): readonly UnitVisits[] {
  const past = days.filter(({ date }) => date <= until).length;
  return [...Map.groupBy(people, ({ unitName }) => unitName)].flatMap(([unitName, members]) => {
    const sum = sumOf(members.flatMap((member) => member.days.slice(0, past)));
    return unitName === null || (sum.due === 0 && sum.counted === 0) ? [] : [{ unitName, ...sum }];
  });
}

export interface ReceivedProspect {
  /** The local day of its receipt. */
  readonly date: string;
  readonly unitName: string;
}

export interface UnitAccumulation {
  readonly unitName: string;
  /** Valid prospects received up to each day; null for days to come. */
  readonly upTo: readonly (number | null)[];
}

/** How each unit's valid prospects add up over the month. */
export const accumulation = (
  dates: readonly string[],
  today: string,
  unitNames: readonly string[],
  prospects: readonly ReceivedProspect[],
): readonly UnitAccumulation[] =>
  unitNames.map((unitName) => {
    const own = prospects.filter((prospect) => prospect.unitName === unitName);
    return {
      unitName,
      upTo: dates.map((date) => (date > today ? null : own.filter((prospect) => prospect.date <= date).length)),
    };
  });

export interface YearDay {
  readonly date: string;
  readonly log: DayState;
  readonly counted: number;
}

/** The days of one person on which a log was owed. */
export const yearDays = (months: readonly MonthDays[]): readonly YearDay[] =>
  months.flatMap(({ days, people: [person] }) =>
    days.flatMap(({ date }, index) => {
      const day = person?.days[index];
      return day === null || day === undefined || day.log === null
        ? []
        : [{ date, log: day.log, counted: day.counted }];
    }),
  );

export interface SeasonAverage {
  readonly season: DailyQuotaSeason;
  /** Counted visits per person and day on which visits were owed; null where nothing was judged. */
  readonly thisYear: number | null;
  readonly lastYear: number | null;
}

function averageOf(months: readonly MonthStandings[]): number | null {
  const sellers = months.flatMap(({ standings }) => standings.filter(({ visitDays }) => visitDays.due > 0));
  const days = sellers.reduce((sum, { visitDays }) => sum + visitDays.due, 0);
  const visits = sellers.reduce((sum, { countedVisits }) => sum + countedVisits, 0);
  return days === 0 ? null : visits / days;
}

/** Each season of the quota, this year's months against last year's. A month belongs to the season of its first day. */
export const seasonAverages = (
  seasons: readonly DailyQuotaSeason[],
  year: number,
  months: readonly MonthStandings[],
): readonly SeasonAverage[] =>
  seasons.map((season) => {
    const of = (asked: number) =>
      averageOf(
        months.filter(
          ({ month }) => month.startsWith(String(asked)) && visitSeasonOn(seasons, firstDateOf(month)) === season,
        ),
      );
    return { season, thisYear: of(year), lastYear: of(year - 1) };
  });
