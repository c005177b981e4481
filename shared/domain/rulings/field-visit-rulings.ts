import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import type { Ruling } from '../judgement.ts';
import { servesOn } from '../roster/employment.ts';
import { rulingAbout } from './new-ruling.ts';

/** One warning per day of the period for which registrations were filed, none of them by the end of the day before. */
export const fieldVisitRulings = (
  view: DepartmentView,
  staff: StaffMember,
  facts: PersonFacts,
  { first, last }: { readonly first: string; readonly last: string },
): Ruling[] =>
  [...facts.registrations].flatMap(([date, registrations]) => {
    if (date < first || date > last || !servesOn(staff, date, view.policy('fieldVisits.roles', date))) return [];
    const { startMs } = view.day(date);
    if (registrations.some(({ receivedMs }) => receivedMs < startMs)) return [];
    return rulingAbout(staff, {
      rule: 'field-visit.late-notice',
      period: date,
      on: date,
      facts: registrations.map(({ fact }) => fact.id).sort(),
      effects: [],
    });
  });
