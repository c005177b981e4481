import type { LedgerEntryItem, LedgerEntryPage } from '../../shared/contracts/http/ledger-entries.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';

export interface ListLedgerEntriesDeps {
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** A function may answer with six megabytes; an entry holds up to 300 KB. */
const PAGE_BYTES = 4_000_000;
/** The sequence number that the page before ended with. */
const CURSOR = /^[1-9]\d{0,7}$/;

/** A page of a month's ledger in the order of its chain. */
export const listLedgerEntries = async (
  deps: ListLedgerEntriesDeps,
  { actor, params, query: { cursor, limit } }: Call<'list-ledger-entries'>,
): Promise<Outcome<LedgerEntryPage, 'not-permitted' | 'invalid-request'>> => {
  if (!mayDo('list-ledger-entries', actor.role, 'department')) return refused('not-permitted');
  if (cursor !== undefined && !CURSOR.test(cursor)) {
    return refused('invalid-request', [{ pointer: '/cursor', code: 'stale-cursor' }]);
  }
  const entries = deps.ledger.read(actor.departmentId, params.month, Number(cursor ?? 0));
  const { page, isLast } = await pageFrom(entries, limit);
  const names = await namesIn(deps, actor.departmentId);
  const last = page.at(-1);
  return done({
    items: page.map((entry) => itemOf(entry, names)),
    nextCursor: isLast || last === undefined ? null : String(last.sequence),
  });
};

const pageFrom = async (entries: AsyncIterable<LedgerEntry>, limit: number) => {
  const page: LedgerEntry[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    bytes += Buffer.byteLength(JSON.stringify(entry));
    if (page.length === limit || (page.length > 0 && bytes > PAGE_BYTES)) return { page, isLast: false };
    page.push(entry);
  }
  return { page, isLast: true };
};

const namesIn = async (
  { departments }: Pick<ListLedgerEntriesDeps, 'departments'>,
  departmentId: string,
): Promise<ReadonlyMap<string, string>> => {
  const file = await departments.read(departmentId);
  return new Map([...(file?.units ?? []), ...(file?.staff ?? [])].map(({ id, name }) => [id, name]));
};

/** As it is stored: a property more or less, and its hash would not fit. */
const itemOf = (entry: LedgerEntry, names: ReadonlyMap<string, string>): LedgerEntryItem => ({
  entry: structuredClone(entry) as LedgerEntryItem['entry'],
  namesById: Object.fromEntries(
    [...new Set(textsIn(entry))].flatMap((text) => {
      const name = names.get(text);
      return name === undefined ? [] : [[text, name]];
    }),
  ),
});

/** Every text anywhere in a value. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}
