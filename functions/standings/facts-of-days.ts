import type { RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { addMonths, HORIZON_MONTHS, monthsThrough } from '../../shared/domain/facts/months.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readAllPages } from '../../shared/use-cases/read-pages.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';

export interface FactsOfDaysDeps {
  readonly facts: Pick<FactStore, 'listBySubject' | 'readMonth'>;
}

/** What decides on the logs and visits of a month's days stands in its partition, but for leave, which may begin earlier. */
const OF_THE_MONTH = ['daily-log', 'excuse', 'session', 'attendance', 'appeal-decision'] as const;
const OF_ANY_MONTH = ['leave', 'rejection'] as const;

/**
 * Everything that decides on everybody's daily logs and visits of a month: as far as there can be anything, for a month in
 * thousands of years may be asked for as well.
 */
export const factsOfDays = async (
  { facts }: FactsOfDaysDeps,
  departmentId: string,
  { firstMonth, here }: { readonly firstMonth: string; readonly here: string },
  month: string,
): Promise<readonly RecordedFact[]> => {
  const last = addMonths(here, HORIZON_MONTHS);
  const months = monthsThrough(firstMonth, month < last ? month : last);
  const lists = await Promise.all([
    ...OF_THE_MONTH.map((type) => readRecords(facts, departmentId, type, [month])),
    ...OF_ANY_MONTH.map((type) => readRecords(facts, departmentId, type, months)),
  ]);
  return lists.flat().map(({ fact }) => fact);
};

/** The same of one person: their own records, and the month's sessions. */
export const factsOfOwnDays = async (
  { facts }: FactsOfDaysDeps,
  departmentId: string,
  staffId: string,
  month: string,
): Promise<readonly RecordedFact[]> => {
  const own = (type: RecordedFact['type'], periodPrefix: string) =>
    readAllPages((page) => facts.listBySubject(departmentId, staffId, type, periodPrefix, page));
  const lists = await Promise.all([
    ...OF_THE_MONTH.map((type) =>
      type === 'session' ? readRecords(facts, departmentId, type, [month]) : own(type, month),
    ),
    ...OF_ANY_MONTH.map((type) => own(type, '')),
  ]);
  return lists.flat().map(({ fact }) => fact);
};
