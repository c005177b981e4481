import type { Temporal } from 'temporal-polyfill';
import type { DepartmentView } from '../department-view.ts';
import { viewDepartment } from '../department-view.ts';
import type { Dossier, Fact, StaffMember } from '../dossier.ts';
import { addTo } from '../facts/received.ts';
import type { MonthJudgement, Standing } from '../judgement.ts';
import { judgeMonth } from '../judge.ts';
import type { ProspectsOfMonth } from '../prospects/valid-prospects.ts';
import { validProspectsByMonth } from '../prospects/valid-prospects.ts';
import type { MonthFrame, PersonMonth } from '../rulings/person-month.ts';
import { monthFrame, personMonth } from '../rulings/person-month.ts';
import { monthOf } from '../time/civil.ts';
import { firstDateOf, lastDateOf } from '../time/month.ts';

/** One person of the month, and the part of the dossier that the rulings about them come from. */
export interface PersonOnRecord {
  readonly person: PersonMonth;
  /** Only this person and the facts that can matter to their rulings of the month. */
  readonly dossier: Dossier;
  readonly standing: Standing;
}

/** A judged month with what it was judged from, so that it can be asked why and what if. */
export interface MonthOnRecord {
  readonly asOf: Temporal.Instant;
  readonly view: DepartmentView;
  readonly frame: MonthFrame;
  readonly prospects: ProspectsOfMonth;
  readonly judgement: MonthJudgement;
  readonly staff: ReadonlyMap<string, StaffMember>;
  /** Null for somebody not employed in the month. */
  readonly personOf: (staffId: string) => PersonOnRecord | null;
  /** Everybody, with prospects and clients only. */
  readonly prospectDossier: Dossier;
}

interface SortedFacts {
  readonly sessions: readonly Fact[];
  readonly prospecting: readonly Fact[];
  readonly ofPerson: ReadonlyMap<string, readonly Fact[]>;
}

const sorted = (facts: readonly Fact[], month: string): SortedFacts => {
  const sessions: Fact[] = [];
  const prospecting: Fact[] = [];
  const ofPerson = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.type === 'session') sessions.push(fact);
    else if (fact.type === 'client' || fact.type === 'prospect') prospecting.push(fact);
    else if (fact.type !== 'daily-log' || monthOf(fact.date) === month) addTo(ofPerson, fact.staffId, fact);
  }
  return { sessions, prospecting, ofPerson };
};

export const monthOnRecord = (
  dossier: Dossier,
  yearMonth: Temporal.PlainYearMonth,
  asOf: Temporal.Instant,
): MonthOnRecord => {
  const month = yearMonth.toString();
  const view = viewDepartment(dossier, asOf, { from: firstDateOf(month), to: lastDateOf(month) });
  const frame = monthFrame(view, month);
  const facts = sorted(dossier.facts, month);
  const staff = new Map(dossier.staff.map((member) => [member.id, member]));
  const judgement = judgeMonth(dossier, yearMonth, asOf);
  const standings = new Map(judgement.standings.map((standing) => [standing.staffId, standing]));
  const people = new Map<string, PersonOnRecord | null>();

  const lookUp = (staffId: string): PersonOnRecord | null => {
    const member = staff.get(staffId);
    const person = member === undefined ? null : personMonth(view, frame, member);
    const standing = standings.get(staffId);
    if (person === null || standing === undefined) return null;
    const own = facts.ofPerson.get(staffId) ?? [];
    return { person, standing, dossier: { ...dossier, staff: [person.staff], facts: [...facts.sessions, ...own] } };
  };

  return {
    asOf,
    view,
    frame,
    prospects: validProspectsByMonth(view)(month),
    judgement,
    staff,
    personOf: (staffId) => {
      const known = people.get(staffId);
      if (known !== undefined) return known;
      const found = lookUp(staffId);
      people.set(staffId, found);
      return found;
    },
    prospectDossier: { ...dossier, facts: facts.prospecting },
  };
};
