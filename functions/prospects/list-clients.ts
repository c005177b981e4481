import type { ClientItem, ClientPage } from '../../shared/contracts/http/clients.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { addMonths } from '../../shared/domain/facts/months.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import { isMonth } from '../../shared/domain/time/month.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { STALE_CURSOR } from '../../shared/use-cases/list-records.ts';
import { readSelected } from '../../shared/use-cases/read-pages.ts';

export interface ListClientsDeps {
  readonly facts: Pick<FactStore, 'listByPeriod'>;
}

/** Where a page of the register starts: in a month, at its beginning or after the store's own cursor. */
interface Position {
  readonly month: string;
  readonly after: string | null;
}

/** A register with years of nothing in it: a call looks at no more than this many months. */
const MOST_MONTHS = 24;

const MONTH_LENGTH = 7;

/** `YYYY-MM` and, within a month, the store's cursor; null where the text is no position. */
const positionOf = (cursor: string): Position | null => {
  const [month, after] = [cursor.slice(0, MONTH_LENGTH), cursor.slice(MONTH_LENGTH)];
  return isMonth(month) ? { month, after: after === '' ? null : after } : null;
};

const cursorOf = ({ month, after }: Position): string => month + (after ?? '');

/** The client register of the department, the latest day first, month by month down to the first on record. */
export const listClients = async (
  deps: ListClientsDeps,
  { actor, charter, query }: Call<'list-clients'>,
): Promise<Outcome<ClientPage, 'invalid-request'>> => {
  const { departmentId, today } = actor;
  const [latest, earliest] = [query.month ?? monthOf(today), query.month ?? charter.firstMonth];
  const start = query.cursor === undefined ? { month: latest, after: null } : positionOf(query.cursor);
  if (start === null || start.month > latest || start.month < earliest) {
    return refused('invalid-request', [STALE_CURSOR]);
  }
  const items: ClientItem[] = [];
  let position: Position | null = start;
  for (let months = 0; position !== null && months < MOST_MONTHS && items.length < query.limit; months += 1) {
    const { month, after }: Position = position;
    const listed = await readSelected(
      (page) => deps.facts.listByPeriod(departmentId, month, 'client', '', page),
      { limit: query.limit - items.length, cursor: after },
      itemsOf,
    );
    if (listed.outcome === 'bad-cursor') return refused('invalid-request', [STALE_CURSOR]);
    items.push(...listed.page.items);
    position = following({ month, after: listed.page.cursor }, earliest);
  }
  return done({ items, nextCursor: position === null ? null : cursorOf(position) });
};

/** The rest of the month, or the month before it; null below the earliest. */
const following = (reached: Position, earliest: string): Position | null => {
  if (reached.after !== null) return reached;
  return reached.month > earliest ? { month: addMonths(reached.month, -1), after: null } : null;
};

const itemsOf = (record: FactRecord): ClientItem[] => {
  const { fact, filedBy } = record;
  if (fact.type !== 'client') return [];
  const { company, creditCode = null, receivedAt } = fact;
  return [{ id: factIdOf(record), company, creditCode, receivedAt: printEpochMs(epochMsOf(receivedAt)), filedBy }];
};
