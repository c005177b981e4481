import type { FactRecord, PageOutcome, PageRequest } from '../ports/fact-store.ts';

/** Reads one page of a list of the fact store. */
export type ReadPage = (page: PageRequest) => Promise<PageOutcome<FactRecord>>;

const PAGE_SIZE = 100;

/** Every record of a list, page by page: for questions that a page cannot answer. */
export const readAllPages = async (readPage: ReadPage): Promise<readonly FactRecord[]> => {
  const records: FactRecord[] = [];
  let cursor: string | null = null;
  do {
    const listed: PageOutcome<FactRecord> = await readPage({ limit: PAGE_SIZE, cursor });
    if (listed.outcome === 'bad-cursor') throw new Error('a store refused its own cursor');
    records.push(...listed.page.items);
    cursor = listed.page.cursor;
  } while (cursor !== null);
  return records;
};

/** Of a list that filters almost everything away, a call reads no more than this many store pages. */
const MOST_READS = 20;

/**
 * A page of what `select` leaves of a list's records. It holds fewer than `limit` items, and still a cursor, where the
 * filter emptied twenty store pages.
 */
export const readSelected = async <Item>(
  readPage: ReadPage,
  { limit, cursor, order }: PageRequest,
  select: (record: FactRecord) => readonly Item[],
): Promise<PageOutcome<Item>> => {
  const items: Item[] = [];
  let next = cursor;
  for (let reads = 0; reads < MOST_READS && items.length < limit; reads += 1) {
    const listed = await readPage({ limit: limit - items.length, cursor: next, ...(order !== undefined && { order }) });
    if (listed.outcome === 'bad-cursor') return listed;
    items.push(...listed.page.items.flatMap(select));
    next = listed.page.cursor;
    if (next === null) break;
  }
  return { outcome: 'page', page: { items, cursor: next } };
};
