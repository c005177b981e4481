import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import type { YearAward } from '../judgement.ts';
import { lastDayEmployed, unitOn } from '../roster/employment.ts';
import type { Rational } from '../scores/rational.ts';
import { compareRational, rational } from '../scores/rational.ts';
import { compareAwards } from './award-order.ts';
import { firstDateOfYear, lastDateOfYear } from '../time/month.ts';
import { present } from '../present.ts';

interface Achiever {
  readonly staff: StaffMember;
  /** Premium ÷ plan. */
  readonly ratio: Rational;
}

/** Everyone with a plan above zero that their premium exceeds. */
const achieversOf = (view: DepartmentView, year: number): Achiever[] =>
  view.dossier.staff.flatMap((staff) => {
    const facts = view.facts.of(staff.id);
    const plan = facts.targets.get(year)?.fact.premiumFen ?? 0;
    const premium = facts.results.get(year)?.fact.premiumFen ?? 0;
    return plan > 0 && premium > plan ? [{ staff, ratio: rational(premium, plan) }] : [];
  });

/** The premium awards of a year that has ended, sorted as awards are. Equal ratios share the better rank: 1, 1, 3. */
export const premiumAwards = (view: DepartmentView, year: number): readonly YearAward[] => {
  const [first, last] = [firstDateOfYear(year), lastDateOfYear(year)];
  const table = view.policy('awards.premiumTableFen', last);
  const achievers = achieversOf(view, year);
  return achievers
    .map(({ staff, ratio }): YearAward => {
      const rank = 1 + achievers.filter((other) => compareRational(other.ratio, ratio) > 0).length;
      const lastDay = lastDayEmployed(staff, first, last);
      return {
        award: 'award.premium',
        staffId: staff.id,
        unitId: lastDay === null ? null : unitOn(staff, lastDay),
        amountFen: table[rank - 1] ?? present(table.at(-1)),
        rank,
        facts: [],
      };
    })
    .sort(compareAwards);
};
