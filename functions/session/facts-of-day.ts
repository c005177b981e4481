import type { FactPlace, RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';
import type { FactRecord, FactStore, PageOutcome, PageRequest } from '../../shared/ports/fact-store.ts';

export interface FactsOfDayDeps {
  readonly facts: Pick<FactStore, 'listBySubject' | 'listByPeriod'>;
}

const PAGE_SIZE = 100;

type FetchPage = (page: PageRequest) => Promise<PageOutcome<FactRecord>>;

const readAll = async (fetchPage: FetchPage): Promise<RecordedFact[]> => {
  const facts: RecordedFact[] = [];
  let cursor: string | null = null;
  do {
    const listed: PageOutcome<FactRecord> = await fetchPage({ limit: PAGE_SIZE, cursor });
    if (listed.outcome === 'bad-cursor') throw new Error('a store refused its own cursor');
    facts.push(...listed.page.items.map(({ fact }) => fact));
    cursor = listed.page.cursor;
  } while (cursor !== null);
  return facts;
};

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
    readAll((page) => facts.listBySubject(departmentId, staffId, type, periodPrefix, page));
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
    readAll((page) => facts.listByPeriod(departmentId, month, 'session', date, page)),
  ]);
  return lists.flat();
};
