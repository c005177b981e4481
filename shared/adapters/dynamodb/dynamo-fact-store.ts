import type { FactPlace } from '../../domain/facts/recorded-fact.ts';
import { type RetentionPart, withoutPart } from '../../domain/privacy/retention.ts';
import { decodeFactCursor, encodeFactCursor, type FactCursor } from '../../contracts/records/fact-cursor.ts';
import type { AppendOutcome, FactRecord, FactStore, PageOutcome, PageRequest } from '../../ports/fact-store.ts';
import { whenNeeded } from '../../ports/when-needed.ts';
import { inBatches } from '../in-batches.ts';
import type { DynamoTable, Expression, TableQuery } from './dynamo-table.ts';
import { dueAttributes, instantText, type ItemKey, joinKey, monthPartition, staffSubject } from './item-key.ts';
import type { StoredItem } from './stored-item.ts';
import { TABLE_SCHEMA } from './table-schema.ts';

/** Stands for the person of a fact that is about none: such facts are not on the `subject` index. */
const NOBODY = '-';

const CONCURRENT_UPDATES = 10;

const keyOf = (place: FactPlace): ItemKey => ({
  pk: monthPartition(place.departmentId, 'FACTS', place.month),
  sk: joinKey(place.type, place.period, place.subject, place.key),
});

/** The partition of a month, or what of it is of one type. */
const inMonth = (departmentId: string, month: string, type?: FactPlace['type']): Expression => {
  const pk = monthPartition(departmentId, 'FACTS', month);
  return type === undefined
    ? { text: '#pk = :pk', values: { pk } }
    : { text: '#pk = :pk AND begins_with(#sk, :type)', values: { pk, type: joinKey(type, '') } };
};

const subjectOf = (place: FactPlace): { subject: string; subjectSort: string } => ({
  subject: staffSubject(place.departmentId, place.subject),
  subjectSort: joinKey(place.type, place.period, place.key),
});

/** The schema of every kind of fact is heavy, and who only files reads none. */
const reading = whenNeeded(() => import('./read-fact.ts'));

export class DynamoFactStore implements FactStore {
  readonly #table: DynamoTable;
  readonly #onAppended: (record: FactRecord) => void;

  /** `onAppended` is told of each record that it took in; of one that comes again it is not. */
  constructor(table: DynamoTable, onAppended: (record: FactRecord) => void = () => undefined) {
    this.#table = table;
    this.#onAppended = onAppended;
  }

  async append(record: FactRecord): Promise<AppendOutcome> {
    const { outcome } = await this.#table.put(itemOf(record), { text: 'attribute_not_exists(#pk)' });
    if (outcome === 'written') {
      this.#onAppended(record);
      return { outcome: 'appended', record };
    }
    const stored = await this.get(record);
    if (stored === undefined)
      throw new Error(`a fact was there and is gone: ${keyOf(record).pk} / ${keyOf(record).sk}`);
    return stored.contentDigest === record.contentDigest
      ? { outcome: 'repeated', record: stored }
      : { outcome: 'key-reused' };
  }

  async get(place: FactPlace): Promise<FactRecord | undefined> {
    const item = await this.#table.get(keyOf(place));
    return item && (await reading()).recordOf(item);
  }

  async *readMonth(departmentId: string, month: string, type?: FactPlace['type']): AsyncIterable<FactRecord> {
    const where = inMonth(departmentId, month, type);
    const { recordOf } = await reading();
    for await (const item of this.#table.query({ where, consistent: true })) yield recordOf(item);
  }

  listByPeriod(
    departmentId: string,
    month: string,
    type: FactPlace['type'],
    periodPrefix: string,
    page: PageRequest,
  ): Promise<PageOutcome<FactRecord>> {
    const belongs = (cursor: FactCursor): boolean => cursor.month === month && cursor.period.startsWith(periodPrefix);
    return this.#list(page, belongs, (after) => ({
      where: {
        text: '#pk = :pk AND begins_with(#sk, :period)',
        values: { pk: monthPartition(departmentId, 'FACTS', month), period: joinKey(type, periodPrefix) },
      },
      consistent: true,
      after: after && { ...keyOf({ departmentId, type, ...after }) },
    }));
  }

  listBySubject(
    departmentId: string,
    staffId: string,
    type: FactPlace['type'],
    periodPrefix: string,
    page: PageRequest,
  ): Promise<PageOutcome<FactRecord>> {
    const belongs = (cursor: FactCursor): boolean =>
      cursor.subject === staffId && cursor.period.startsWith(periodPrefix);
    return this.#list(page, belongs, (after) => {
      const start = after && { departmentId, type, ...after };
      return {
        index: TABLE_SCHEMA.indexes.subject.indexName,
        where: {
          text: '#subject = :subject AND begins_with(#subjectSort, :period)',
          values: { subject: staffSubject(departmentId, staffId), period: joinKey(type, periodPrefix) },
        },
        consistent: false,
        after: start && { ...keyOf(start), ...subjectOf(start) },
      };
    });
  }

  async markJudged(records: readonly FactRecord[]): Promise<void> {
    for (const batch of inBatches(records, CONCURRENT_UPDATES)) {
      await Promise.all(
        batch.map((record) =>
          this.#table.update(keyOf(record), { text: 'REMOVE #due, #dueAt' }, { text: 'attribute_exists(#pk)' }),
        ),
      );
    }
  }

  async *readWith(
    part: RetentionPart,
    departmentId: string,
    month: string,
    type: FactPlace['type'],
  ): AsyncIterable<FactRecord> {
    const { recordOf } = await reading();
    const items = this.#table.query({
      where: inMonth(departmentId, month, type),
      filter: { text: 'attribute_not_exists(#deleted) OR NOT contains(#deleted, :part)', values: { part } },
      consistent: true,
    });
    for await (const item of items) yield recordOf(item);
  }

  async deletePart(part: RetentionPart, records: readonly FactRecord[]): Promise<void> {
    for (const batch of inBatches(records, CONCURRENT_UPDATES)) {
      await Promise.all(batch.map((record) => this.#deletePart(part, record)));
    }
  }

  /** On the condition that no other deletion was faster: one that read less would bring back what that one deleted. */
  async #deletePart(part: RetentionPart, record: FactRecord): Promise<void> {
    const { fact, deleted } = record;
    await this.#table.update(
      keyOf(record),
      {
        text: 'SET #fact = :fact, #deleted = :deleted',
        values: { fact: withoutPart(fact, part), deleted: [...(deleted ?? []), part] },
      },
      deleted === undefined
        ? { text: 'attribute_exists(#pk) AND attribute_not_exists(#deleted)' }
        : { text: 'attribute_exists(#pk) AND size(#deleted) = :before', values: { before: deleted.length } },
    );
  }

  async #list(
    { limit, cursor, order = 'latest-first' }: PageRequest,
    belongs: (cursor: FactCursor) => boolean,
    queryAfter: (after: FactCursor | undefined) => TableQuery,
  ): Promise<PageOutcome<FactRecord>> {
    const after = cursor === null ? undefined : decodeFactCursor(cursor, belongs);
    if (cursor !== null && after === undefined) return { outcome: 'bad-cursor' };
    const { items, more } = await this.#table.queryPage({
      ...queryAfter(after),
      latestFirst: order === 'latest-first',
      limit,
    });
    const { recordOf } = await reading();
    const records = items.map(recordOf);
    const last = records.at(-1);
    return {
      outcome: 'page',
      page: { items: records, cursor: more && last !== undefined ? encodeFactCursor(last) : null },
    };
  }
}

const itemOf = (record: FactRecord): StoredItem & ItemKey => ({
  ...keyOf(record),
  ...(record.subject !== NOBODY && subjectOf(record)),
  ...(record.judgeAfter && dueAttributes(record.departmentId, record.judgeAfter)),
  fact: record.fact,
  contentDigest: record.contentDigest,
  filedBy: record.filedBy,
  deadline: record.deadline && instantText(record.deadline),
});
