import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import { visitsToProspects } from '../duties/counted-visits.ts';
import type { MonthAward, Standing } from '../judgement.ts';
import type { ProspectsOfMonth, ValidProspect } from '../prospects/valid-prospects.ts';
import { isEmployedOn, roleOn, unitOn } from '../roster/employment.ts';
import type { MonthFrame } from '../rulings/person-month.ts';
import { monthOf } from '../time/civil.ts';
import { epochMsOf } from '../time/instant.ts';
import { compareAwards } from './award-order.ts';
import { best, least, most } from './best.ts';

/** A person with the month's standing. */
export interface JudgedPerson {
  readonly staff: StaffMember;
  readonly standing: Standing;
}

/** Somebody who may win a month's award for people, with what decides between them. */
interface Candidate extends JudgedPerson {
  readonly prospects: readonly ValidProspect[];
}

export interface AwardInput {
  readonly view: DepartmentView;
  readonly frame: MonthFrame;
  readonly prospects: ProspectsOfMonth;
  readonly people: readonly JudgedPerson[];
}

const idsOf = (prospects: readonly ValidProspect[]): string[] => prospects.map(({ id }) => id).sort();

/** Sales and unit-manager, employed on the month's last day and still month-eligible. */
const candidatesOf = ({ frame, prospects, people }: AwardInput): Candidate[] =>
  people
    .filter(({ staff, standing }) => {
      const role = roleOn(staff, frame.last);
      return standing.monthEligible && isEmployedOn(staff, frame.last) && (role === 'sales' || role === 'unit-manager');
    })
    .map(({ staff, standing }) => ({ staff, standing, prospects: prospects.ofPerson(staff.id) }));

const toPerson = (
  award: 'award.prospects.person' | 'award.activity',
  { staff }: Candidate,
  last: string,
  prize: Pick<MonthAward, 'amountFen' | 'facts'>,
): MonthAward => ({ award, staffId: staff.id, unitId: unitOn(staff, last), ...prize });

const visitsToOwnProspects =
  ({ view, frame }: AwardInput) =>
  ({ staff, prospects }: Candidate): number =>
    visitsToProspects(view.facts.of(staff.id), frame.dates, new Set(prospects.map(({ id }) => id)));

const lastReceipt = ({ prospects }: Candidate): number => Math.max(...prospects.map(({ receivedMs }) => receivedMs));

const prospectAwards = (input: AwardInput, candidates: readonly Candidate[]): MonthAward[] => {
  const { view, frame } = input;
  return best(
    candidates.filter(({ prospects }) => prospects.length > 0),
    [most(({ prospects }) => prospects.length), most(visitsToOwnProspects(input)), least(lastReceipt)],
  ).map((winner) =>
    toPerson('award.prospects.person', winner, frame.last, {
      amountFen: view.policy('awards.prospectPersonFen', frame.last),
      facts: idsOf(winner.prospects),
    }),
  );
};

const activityAwards = ({ view, frame }: AwardInput, candidates: readonly Candidate[]): MonthAward[] =>
  best(
    candidates.filter(
      ({ standing: { visitDays, countedVisits } }) => visitDays.due >= 1 && visitDays.short === 0 && countedVisits > 0,
    ),
    [
      most(({ standing }) => standing.countedVisits),
      most(({ standing }) => standing.distinctCustomers),
      most(({ standing }) => standing.validProspects),
    ],
  ).map((winner) =>
    toPerson('award.activity', winner, frame.last, {
      amountFen: view.policy('awards.activityFen', frame.last),
      facts: [],
    }),
  );

const unitAwards = ({ view, prospects }: AwardInput): MonthAward[] =>
  best(
    view.dossier.units
      .map((unit) => ({ unitId: unit.id, valid: prospects.ofUnit(unit.id) }))
      .filter(({ valid }) => valid.length > 0),
    [most(({ valid }) => valid.length)],
  ).map(({ unitId, valid }) => ({
    award: 'award.prospects.unit',
    staffId: null,
    unitId,
    amountFen: null,
    facts: idsOf(valid),
  }));

/** One award for each suggestion adopted in the month, whoever made it and however they stand. */
const suggestionAwards = ({ view, frame }: AwardInput): MonthAward[] => {
  const staff = new Map(view.dossier.staff.map((member) => [member.id, member]));
  return view.facts.suggestions.flatMap(({ id, staffId, adoptedAt }): MonthAward[] => {
    const adoptedMs = typeof adoptedAt === 'string' ? epochMsOf(adoptedAt) : Number.POSITIVE_INFINITY;
    if (adoptedMs > view.asOfMs) return [];
    const date = view.clock.dateOf(adoptedMs);
    const member = staff.get(staffId);
    if (monthOf(date) !== frame.month || member === undefined) return [];
    const amountFen = view.policy('awards.suggestionFen', date);
    return [{ award: 'award.suggestion', staffId, unitId: unitOn(member, date), amountFen, facts: [id] }];
  });
};

/** The awards of a month that has ended, sorted. */
export const monthAwards = (input: AwardInput): readonly MonthAward[] => {
  const candidates = candidatesOf(input);
  return [
    ...prospectAwards(input, candidates),
    ...unitAwards(input),
    ...activityAwards(input, candidates),
    ...suggestionAwards(input),
  ].sort(compareAwards);
};
