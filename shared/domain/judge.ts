import type { JudgedPerson } from './awards/month-awards.ts';
import { monthAwards } from './awards/month-awards.ts';
import type { DepartmentView } from './department-view.ts';
import { hasEnded, viewDepartment } from './department-view.ts';
import type { StaffMember } from './dossier.ts';
import type { JudgeMonth, MonthJudgement, Ruling } from './judgement.ts';
import type { ProspectsOfMonth } from './prospects/valid-prospects.ts';
import { validProspectsByMonth } from './prospects/valid-prospects.ts';
import type { MonthFrame } from './rulings/person-month.ts';
import { monthFrame, personMonth, rulingsAbout } from './rulings/person-month.ts';
import { compareRulings } from './rulings/ruling-order.ts';
import { unitProspectRulings } from './rulings/unit-rulings.ts';
import { standingOf } from './standings/standing.ts';
import { compareText } from './text-order.ts';
import { printInstant } from './time/instant.ts';
import { firstDateOf, lastDateOf } from './time/month.ts';

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
