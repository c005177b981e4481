import type { AwardInput, JudgedPerson } from '../awards/month-awards.ts';
import { monthAwards } from '../awards/month-awards.ts';
import { visitsToProspects } from '../duties/counted-visits.ts';
import type { MonthAward, MonthAwardId } from '../judgement.ts';
import { printEpochMs } from '../time/instant.ts';
import type { Contender, ContendingUnit } from './award-explanation.ts';
import type { MonthOnRecord } from './month-on-record.ts';
import { present } from '../present.ts';

/** What the awards of the judged month were given on. */
export const awardInput = ({ view, frame, prospects, judgement, staff }: MonthOnRecord): AwardInput => ({
  view,
  frame,
  prospects,
  people: judgement.standings.map((standing): JudgedPerson => ({
    staff: present(staff.get(standing.staffId)),
    standing,
  })),
});

/** Who wins the award if everybody stood as `standing` says. */
export const winnersIf = (
  input: AwardInput,
  award: MonthAwardId,
  standing: (person: JudgedPerson) => Partial<JudgedPerson['standing']>,
): readonly MonthAward[] => {
  const people = input.people.map((person) => ({
    ...person,
    standing: { ...person.standing, ...standing(person) },
  }));
  return monthAwards({ ...input, people }).filter((one) => one.award === award);
};

export const contender = ({ view, frame, prospects, people }: AwardInput, staffId: string): Contender => {
  const { staff, standing } = present(people.find((person) => person.staff.id === staffId));
  const own = prospects.ofPerson(staffId);
  return {
    staffId,
    name: staff.name,
    validProspects: own.length,
    visitsToProspects: visitsToProspects(view.facts.of(staffId), frame.dates, new Set(own.map(({ id }) => id))),
    lastProspectAt: own.length === 0 ? null : printEpochMs(Math.max(...own.map(({ receivedMs }) => receivedMs))),
    countedVisits: standing.countedVisits,
    distinctCustomers: standing.distinctCustomers,
  };
};

export const contendingUnit = ({ view, prospects }: AwardInput, unitId: string): ContendingUnit => ({
  unitId,
  name: present(view.dossier.units.find(({ id }) => id === unitId)).name,
  validProspects: prospects.ofUnit(unitId).length,
});
