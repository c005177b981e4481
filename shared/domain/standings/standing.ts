import type { DepartmentView } from '../department-view.ts';
import type { Ruling, Standing, StrikeRuleId } from '../judgement.ts';
import type { ProspectsOfMonth } from '../prospects/valid-prospects.ts';
import { unitOn } from '../roster/employment.ts';
import type { MonthFrame, PersonMonth } from '../rulings/person-month.ts';
import { strikesWithin } from '../rulings/strikes.ts';
import { monthlyScore, printScore } from '../scores/monthly-score.ts';

interface StandingInput {
  readonly view: DepartmentView;
  readonly frame: MonthFrame;
  readonly prospects: ProspectsOfMonth;
  readonly person: PersonMonth;
  /** The rulings about the person in the month. */
  readonly rulings: readonly Ruling[];
}

const takesMonth = (ruling: Ruling): boolean =>
  ruling.status === 'final' && ruling.effects.some(({ type }) => type === 'lose-month');

/** How a person stands at as-of in the month, and from 1 January to the month's end in strikes and promotion. */
export const standingOf = ({ view, frame, prospects, person, rulings }: StandingInput): Standing => {
  const { staff, activity, logs, visits } = person;
  const finalCount = (rule: Ruling['rule']): number =>
    rulings.filter((ruling) => ruling.rule === rule && ruling.status === 'final').length;
  const strikes = strikesWithin(person.strikes, `${frame.month.slice(0, 4)}-01-01`, frame.last);
  const strikeCount = (rule: StrikeRuleId): number => strikes.filter((strike) => strike.rule === rule).length;
  return {
    staffId: staff.id,
    unitId: unitOn(staff, person.lastDayEmployed),
    monthEligible: !rulings.some(takesMonth),
    promotionEligible: !strikes.some(({ losesPromotion }) => losesPromotion),
    logs: { due: logs.length, missed: finalCount('log.missed') },
    visitDays: { due: visits.length, short: finalCount('visits.short') },
    countedVisits: activity.countedVisits,
    distinctCustomers: activity.distinctCustomers,
    validProspects: prospects.ofPerson(staff.id).length,
    strikes: {
      'log.mismatch': strikeCount('log.mismatch'),
      'morning-meeting.missed': strikeCount('morning-meeting.missed'),
    },
    score: printScore(monthlyScore({ view, frame, prospects, person })),
  };
};
