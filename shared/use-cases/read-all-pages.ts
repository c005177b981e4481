import type { FactRecord, PageOutcome, PageRequest } from '../ports/fact-store.ts';

const PAGE_SIZE = 100;

/** Every record of a list, for questions that a page cannot answer. */
export const readAllPages = async (
  fetchPage: (page: PageRequest) => Promise<PageOutcome<FactRecord>>,
): Promise<readonly FactRecord[]> => {
  const records: FactRecord[] = [];
  let cursor: string | null = null;
  do {
    const listed: PageOutcome<FactRecord> = await fetchPage({ limit: PAGE_SIZE, cursor });
    if (listed.outcome === 'bad-cursor') throw new Error('a store refused its own cursor');
    records.push(...listed.page.items);
    cursor = listed.page.cursor;
  } while (cursor !== null);
  return records;
};
