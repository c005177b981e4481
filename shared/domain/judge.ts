import type { JudgedPerson } from './awards/month-awards.ts';
import { monthAwards } from './awards/month-awards.ts';
import { premiumAwards } from './awards/premium-awards.ts';
import { promotionReviews } from './awards/promotion-reviews.ts';
import type { DepartmentView } from './department-view.ts';
import { viewDepartment } from './department-view.ts';
import type { StaffMember } from './dossier.ts';
import type { JudgeMonth, JudgeYear, MonthJudgement, Ruling, YearScore } from './judgement.ts';
import type { ProspectsOfMonth } from './prospects/valid-prospects.ts';
import { validProspectsByMonth } from './prospects/valid-prospects.ts';
import type { MonthFrame } from './rulings/person-month.ts';
import { monthFrame, personMonth, rulingsAbout } from './rulings/person-month.ts';
import { compareRulings } from './rulings/ruling-order.ts';
import { unitProspectRulings } from './rulings/unit-rulings.ts';
import { monthlyScore } from './scores/monthly-score.ts';
import { printMean } from './scores/yearly-mean.ts';
import { standingOf } from './standings/standing.ts';
import { compareText } from './text-order.ts';
import { printInstant } from './time/instant.ts';
import { firstDateOf, lastDateOf, monthsOfYear } from './time/month.ts';

interface JudgedMember extends JudgedPerson {
  readonly rulings: readonly Ruling[];
}

/** The person's rulings and standing: what the month's duties came to, which are not kept. */
const judgePerson = (
  view: DepartmentView,
  frame: MonthFrame,
  prospects: ProspectsOfMonth,
  staff: StaffMember,
): JudgedMember | null => {
  const person = personMonth(view, frame, staff);
  if (person === null) return null;
  const rulings = rulingsAbout(view, frame, person);
  return { staff, rulings, standing: standingOf({ view, frame, prospects, person, rulings }) };
};

/** Everyone employed in the month, by id. */
const judgePeople = (view: DepartmentView, frame: MonthFrame, prospects: ProspectsOfMonth): JudgedMember[] =>
  view.dossier.staff
    .map((staff) => judgePerson(view, frame, prospects, staff))
    .filter((person) => person !== null)
    .sort((a, b) => compareText(a.staff.id, b.staff.id));

const hasEnded = (view: DepartmentView, lastDate: string): boolean => view.asOfMs >= view.clock.endOfDayMs(lastDate);

const awardsStatusOf = (calendarCovered: boolean, ended: boolean): MonthJudgement['awardsStatus'] => {
  if (!calendarCovered) return 'held';
  return ended ? 'final' : 'pending';
};

export const judgeMonth: JudgeMonth = (dossier, yearMonth, asOf) => {
  const month = yearMonth.toString();
  const view = viewDepartment(dossier, asOf, { from: firstDateOf(month), to: lastDateOf(month) });
  const frame = monthFrame(view, month);
  const prospects = validProspectsByMonth(view)(month);
  const people = judgePeople(view, frame, prospects);
  const calendarCovered = frame.days.every(({ covered }) => covered);
  const ended = hasEnded(view, frame.last);
  const awardsStatus = awardsStatusOf(calendarCovered, ended);
  const unitRulings = ended ? unitProspectRulings(view, month, prospects) : [];
  return {
    department: dossier.department.id,
    month,
    asOf: printInstant(asOf),
    calendarCovered,
    rulings: [...people.flatMap(({ rulings }) => rulings), ...unitRulings].sort(compareRulings),
    standings: people.map(({ standing }) => standing),
    awards: awardsStatus === 'final' ? monthAwards({ view, frame, prospects, people }) : [],
    awardsStatus,
  };
};

/** The mean score of everyone with a complete month in the year. */
const yearScores = (view: DepartmentView, months: readonly string[]): YearScore[] => {
  const prospectsIn = validProspectsByMonth(view);
  const frames = months.map((month) => monthFrame(view, month));
  return view.dossier.staff
    .flatMap((staff): YearScore[] => {
      const complete = frames.flatMap((frame) => {
        const person = personMonth(view, frame, staff);
        const score = person && monthlyScore({ view, frame, prospects: prospectsIn(frame.month), person });
        return score?.complete === true ? [score.value] : [];
      });
      if (complete.length === 0) return [];
      return [{ staffId: staff.id, completeMonths: complete.length, mean: printMean(complete) }];
    })
    .sort((a, b) => compareText(a.staffId, b.staffId));
};

export const judgeYear: JudgeYear = (dossier, year, asOf) => {
  const months = monthsOfYear(year);
  const first = firstDateOf(months[0] ?? '');
  const last = lastDateOf(months.at(-1) ?? '');
  const view = viewDepartment(dossier, asOf, { from: first, to: last });
  return {
    department: dossier.department.id,
    year,
    asOf: printInstant(asOf),
    awards: hasEnded(view, last) ? premiumAwards(view, year) : [],
    reviews: promotionReviews(view, year),
    scores: yearScores(view, months),
  };
};
