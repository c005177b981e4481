import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import { activityOn } from '../duties/counted-visits.ts';
import { monthsThrough } from '../facts/months.ts';
import { validProspectsByMonth } from '../prospects/valid-prospects.ts';
import { lastDayEmployed, unitOn } from '../roster/employment.ts';
import { compareText } from '../text-order.ts';
import { monthOf } from '../time/civil.ts';
import { datesOfMonth } from '../time/month.ts';
import type { CompetitionTerms } from './competition.ts';
import { present } from '../present.ts';

/** A person's place in a competition. */
export interface CompetitionRank {
  /** From 1; equal values share the better rank: 1, 1, 3. */
  readonly rank: number;
  readonly staff: StaffMember;
  /** The unit of the last day employed in the period. */
  readonly unitId: string | null;
  /** Above 0. */
  readonly value: number;
}

type Terms = Pick<CompetitionTerms, 'from' | 'to' | 'measure'>;

/** What a person has done of the competition's measure, by the same functions as the month's standing. */
const measuring = (view: DepartmentView, { from, to, measure }: Terms): ((staffId: string) => number) => {
  const months = monthsThrough(monthOf(from), monthOf(to));
  const isWithin = (date: string): boolean => from <= date && date <= to;
  if (measure === 'valid-prospects') {
    const prospects = months.map(validProspectsByMonth(view));
    return (staffId) =>
      prospects
        .flatMap((month) => month.ofPerson(staffId))
        .filter(({ receivedMs }) => isWithin(view.clock.dateOf(receivedMs))).length;
  }
  const dates = months.flatMap(datesOfMonth).filter(isWithin);
  return (staffId) => {
    const { countedVisits, distinctCustomers } = activityOn(view.facts.of(staffId), dates, view.customers);
    return measure === 'counted-visits' ? countedVisits : distinctCustomers;
  };
};

/**
 * How a competition stands at the view's as-of: everyone employed on a day of its period who has something to show, the
 * most first, equals by person. `view` must hold the logs of the whole period.
 */
export const competitionStandings = (view: DepartmentView, terms: Terms): readonly CompetitionRank[] => {
  const valueOf = measuring(view, terms);
  const entrants = view.dossier.staff
    .flatMap((staff) => {
      const lastDay = lastDayEmployed(staff, terms.from, terms.to);
      const value = lastDay === null ? 0 : valueOf(staff.id);
      return lastDay === null || value === 0 ? [] : [{ staff, unitId: unitOn(staff, lastDay), value }];
    })
    .sort((a, b) => b.value - a.value || compareText(a.staff.id, b.staff.id));
  const ranks = new Map<number, number>();
  for (const [index, { value }] of entrants.entries()) if (!ranks.has(value)) ranks.set(value, index + 1);
  return entrants.map((entrant) => ({ rank: present(ranks.get(entrant.value)), ...entrant }));
};
