import type { FactPlace, RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readAllPages } from '../../shared/use-cases/read-pages.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';
import { factsOfDay } from './facts-of-day.ts';

export interface FactsOfBudgetDeps {
  readonly facts: Pick<FactStore, 'listBySubject' | 'listByPeriod' | 'readMonth'>;
}

/** Everything of a person that decides on their month so far, their strikes of the year and the incentive they could lose. */
export const factsOfBudget = async (
  deps: FactsOfBudgetDeps,
  departmentId: string,
  staffId: string,
  date: string,
): Promise<readonly RecordedFact[]> => {
  const month = monthOf(date);
  const [year = ''] = date.split('-');
  const own = async (type: FactPlace['type'], periodPrefix: string) =>
    (await readAllPages((page) => deps.facts.listBySubject(departmentId, staffId, type, periodPrefix, page))).map(
      ({ fact }) => fact,
    );
  const sessions = readRecords(deps.facts, departmentId, 'session', monthsThrough(`${year}-01`, month));
  const lists = await Promise.all([
    factsOfDay(deps, departmentId, staffId, date),
    own('daily-log', month),
    own('weekly-plan', year),
    own('excuse', year),
    own('attendance', year),
    own('spot-check', year),
    own('appeal-decision', year),
    own('incentive', ''),
    own('payment', ''),
    sessions.then((records) => records.map(({ fact }) => fact)),
  ]);
  // What the day needs is among what the month needs.
  return [...new Map(lists.flat().map((fact) => [fact.id, fact])).values()];
};
