import type { FactPlace, RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readAllPages } from '../../shared/use-cases/read-pages.ts';

export interface FactsOfDayDeps {
  readonly facts: Pick<FactStore, 'listBySubject' | 'listByPeriod'>;
}

/** Everything that decides on what a person owes on a day: their own facts of the day, its week and month, and its sessions. */
export const factsOfDay = async (
  { facts }: FactsOfDayDeps,
  departmentId: string,
  staffId: string,
  date: string,
): Promise<readonly RecordedFact[]> => {
  const month = monthOf(date);
  const week = isoWeekOf(date);
  const own = (type: FactPlace['type'], periodPrefix: string) =>
    readAllPages((page) => facts.listBySubject(departmentId, staffId, type, periodPrefix, page));
  const lists = await Promise.all([
    own('daily-log', date),
    own('weekly-plan', week),
    own('monthly-plan', month),
    own('inventory', month),
    own('client-list', month),
    own('attendance', date),
    own('excuse', week),
    own('excuse', month),
    own('leave', ''),
    own('rejection', ''),
    own('appeal-decision', month),
    readAllPages((page) => facts.listByPeriod(departmentId, month, 'session', date, page)),
  ]);
  return lists.flat().map(({ fact }) => fact);
};
