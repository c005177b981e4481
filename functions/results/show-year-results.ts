import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Reached, YearItem, YearPage } from '../../shared/contracts/http/year-figures.ts';
import { visibleStaff } from '../../shared/contracts/permissions.ts';
import type { Result, StaffMember, Target } from '../../shared/domain/dossier.ts';
import { printTwoDecimals, product, rational } from '../../shared/domain/scores/rational.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { readRecords, type RecordOf } from '../../shared/use-cases/records-of-type.ts';
import { standingRecords } from '../../shared/use-cases/standing-records.ts';
import { type FiguresType, figuresYear } from './figures.ts';

export interface ShowYearDeps {
  readonly facts: Pick<FactStore, 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** What was planned and reached in a year by the people in reach. */
export const showYearResults = async (
  { facts, departments }: ShowYearDeps,
  { actor, params, query }: Call<'show-year-results'>,
): Promise<Outcome<YearPage, 'not-permitted' | 'invalid-request'>> => {
  const { scope } = query;
  const roster = scope === 'own' ? [actor.staff] : ((await departments.read(actor.departmentId))?.staff ?? []);
  const people = visibleStaff('show-year-results', actor, scope, roster);
  if (people === null) return refused('not-permitted');
  const { month } = figuresYear(params.year);
  const standing = async <Type extends FiguresType>(type: Type): Promise<ReadonlyMap<string, RecordOf<Type>>> =>
    standingRecords(await readRecords(facts, actor.departmentId, type, [month]), ({ subject }) => subject);
  const [targets, results] = await Promise.all([standing('target'), standing('result')]);
  const items = [...people.values()]
    .map((staff) => itemOf(staff, targets.get(staff.id)?.fact, results.get(staff.id)?.fact))
    .filter(({ target, result }) => target !== null || result !== null)
    .sort((a, b) => compareText(a.staffId, b.staffId));
  return pageOfList(items, ({ staffId }) => staffId, query);
};

const itemOf = (staff: StaffMember, target: Target | undefined, result: Result | undefined): YearItem => ({
  staffId: staff.id,
  staffName: staff.name,
  target: figuresIn(target),
  result: figuresIn(result),
  premium: target === undefined ? null : reached(result?.premiumFen ?? 0, target.premiumFen),
  customers: target === undefined ? null : reached(result?.customers ?? 0, target.customers),
});

const figuresIn = (fact: Target | Result | undefined): YearItem['target'] =>
  fact === undefined ? null : { premiumFen: fact.premiumFen, customers: fact.customers };

const HUNDRED = rational(100);

const reached = (result: number, target: number): Reached => ({
  reached: result >= target,
  percent: target === 0 ? null : printTwoDecimals(product(rational(result, target), HUNDRED)),
});
