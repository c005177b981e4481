import type { FactPlace } from '../../domain/facts/recorded-fact.ts';
import { type RetentionPart, withoutPart } from '../../domain/privacy/retention.ts';
import { decodeFactCursor, encodeFactCursor } from '../../contracts/records/fact-cursor.ts';
import type { AppendOutcome, FactRecord, FactStore, PageOutcome, PageRequest } from '../fact-store.ts';
import { DueIndex } from './due-index.ts';

const nameOf = (place: FactPlace): string =>
  JSON.stringify([place.departmentId, place.month, place.type, place.period, place.subject, place.key]);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Spot = Pick<FactPlace, 'month' | 'period' | 'subject' | 'key'>;

/** Latest period first, then a fixed order, so that pages neither repeat nor skip. */
const latestFirst = (a: Spot, b: Spot): number =>
  compareText(b.period, a.period) ||
  compareText(b.subject, a.subject) ||
  compareText(b.key, a.key) ||
  compareText(b.month, a.month);

export class InMemoryFactStore implements FactStore {
  readonly #due: DueIndex;
  readonly #records = new Map<string, FactRecord>();

  /** Shares its due index with the agenda and ledger stores of the same table. */
  constructor(due: DueIndex = new DueIndex()) {
    this.#due = due;
  }

  append(record: FactRecord): Promise<AppendOutcome> {
    const name = nameOf(record);
    const stored = this.#records.get(name);
    if (stored !== undefined) {
      const repeated = stored.contentDigest === record.contentDigest;
      return Promise.resolve(repeated ? { outcome: 'repeated', record: stored } : { outcome: 'key-reused' });
    }
    this.#records.set(name, record);
    if (record.judgeAfter !== null) {
      const { departmentId, month } = record;
      this.#due.put({ kind: 'fact', departmentId, month }, record.judgeAfter, name);
    }
    return Promise.resolve({ outcome: 'appended', record });
  }

  get(place: FactPlace): Promise<FactRecord | undefined> {
    return Promise.resolve(this.#records.get(nameOf(place)));
  }

  async *readMonth(departmentId: string, month: string, type?: FactPlace['type']): AsyncIterable<FactRecord> {
    const records = [...this.#records.values()].filter(
      (record) =>
        record.departmentId === departmentId && record.month === month && (type === undefined || record.type === type),
    );
    yield* await Promise.resolve(records);
  }

  listByPeriod(
    departmentId: string,
    month: string,
    type: FactPlace['type'],
    periodPrefix: string,
    page: PageRequest,
  ): Promise<PageOutcome<FactRecord>> {
    const belongs = (spot: Spot): boolean => spot.month === month && spot.period.startsWith(periodPrefix);
    return Promise.resolve(this.#page(departmentId, type, belongs, page));
  }

  listBySubject(
    departmentId: string,
    staffId: string,
    type: FactPlace['type'],
    periodPrefix: string,
    page: PageRequest,
  ): Promise<PageOutcome<FactRecord>> {
    const belongs = (spot: Spot): boolean => spot.subject === staffId && spot.period.startsWith(periodPrefix);
    return Promise.resolve(this.#page(departmentId, type, belongs, page));
  }

  markJudged(records: readonly FactRecord[]): Promise<void> {
    for (const record of records) {
      const name = nameOf(record);
      const stored = this.#records.get(name);
      if (stored === undefined) continue;
      this.#records.set(name, { ...stored, judgeAfter: null });
      const { departmentId, month } = stored;
      this.#due.remove({ kind: 'fact', departmentId, month }, name);
    }
    return Promise.resolve();
  }

  async *readWith(
    part: RetentionPart,
    departmentId: string,
    month: string,
    type: FactPlace['type'],
  ): AsyncIterable<FactRecord> {
    for await (const record of this.readMonth(departmentId, month, type)) {
      if (record.deleted?.includes(part) !== true) yield record;
    }
  }

  deletePart(part: RetentionPart, records: readonly FactRecord[]): Promise<void> {
    for (const { fact, deleted = [], ...place } of records) {
      const name = nameOf(place);
      const stored = this.#records.get(name);
      if (stored === undefined || (stored.deleted ?? []).length !== deleted.length) continue;
      this.#records.set(name, { ...stored, fact: withoutPart(fact, part), deleted: [...deleted, part] });
    }
    return Promise.resolve();
  }

  #page(
    departmentId: string,
    type: FactPlace['type'],
    belongs: (spot: Spot) => boolean,
    { limit, cursor, order = 'latest-first' }: PageRequest,
  ): PageOutcome<FactRecord> {
    const after = cursor === null ? null : decodeFactCursor(cursor, belongs);
    if (after === undefined) return { outcome: 'bad-cursor' };
    const inOrder = order === 'latest-first' ? latestFirst : (a: Spot, b: Spot) => latestFirst(b, a);
    const rest = [...this.#records.values()]
      .filter((record) => record.departmentId === departmentId && record.type === type && belongs(record))
      .sort(inOrder)
      .filter((record) => after === null || inOrder(record, after) > 0);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    const more = rest.length > items.length && last !== undefined;
    return { outcome: 'page', page: { items, cursor: more ? encodeFactCursor(last) : null } };
  }
}
