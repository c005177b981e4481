import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { StoredStandingsHeadSchema, StoredStandingsPartSchema } from '../../contracts/records/stored-standings.ts';
import type { StandingsRecord, StandingStore } from '../../ports/standing-store.ts';
import { inBatches } from '../in-batches.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { instantText, type ItemKey, joinKey, monthPartition } from './item-key.ts';
import { CorruptItemError, parseItem } from './stored-item.ts';

/** A standing takes at most 700 bytes (with ids of 64 characters): 280 KB of the 400 KB that an item may have. */
const STANDINGS_PER_ITEM = 400;

/** How often a reader starts again when a replacement removes the parts it was about to read. */
const MAX_READS = 5;

const headKey = (departmentId: string, month: string): ItemKey => ({
  pk: monthPartition(departmentId, 'STANDINGS', month),
  sk: 'HEAD',
});

const partKeys = (pk: string, version: string, parts: number): ItemKey[] =>
  Array.from({ length: parts }, (_, part) => ({ pk, sk: joinKey('PART', version, String(part).padStart(4, '0')) }));

/**
 * A month's standings are a head item and, for a large department, parts beside it. Writing the head is the
 * replacement: it names the version whose parts belong to it, and every replacement has a version of its own.
 */
export class DynamoStandingStore implements StandingStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async replace({ departmentId, month, asOf, standings }: StandingsRecord): Promise<void> {
    const key = headKey(departmentId, month);
    const judgedAt = instantText(Temporal.Instant.from(asOf));
    const version = randomUUID();
    const [first = [], ...rest] = inBatches(standings, STANDINGS_PER_ITEM);
    const keys = partKeys(key.pk, version, rest.length);
    await this.#table.putAll(keys.map((partKey, part) => ({ ...partKey, standings: rest[part] })));
    const put = await this.#table.put(
      { ...key, asOf, judgedAt, version, parts: rest.length, standings: first },
      { text: 'attribute_not_exists(#pk) OR #judgedAt <= :judgedAt', values: { judgedAt } },
    );
    if (put.outcome === 'condition-failed') return this.#table.deleteAll(keys);
    if (put.replaced === undefined) return;
    const replaced = parseItem(StoredStandingsHeadSchema, put.replaced);
    // The same version is there when the SDK repeated a write whose answer was lost.
    if (replaced.version !== version) await this.#table.deleteAll(partKeys(key.pk, replaced.version, replaced.parts));
  }

  async read(departmentId: string, month: string): Promise<StandingsRecord | undefined> {
    const key = headKey(departmentId, month);
    for (let read = 1; read <= MAX_READS; read += 1) {
      const item = await this.#table.get(key);
      if (item === undefined) return undefined;
      const { asOf, version, parts, standings } = parseItem(StoredStandingsHeadSchema, item);
      if (parts === 0) return { departmentId, month, asOf, standings };
      const where = {
        text: '#pk = :pk AND begins_with(#sk, :version)',
        values: { pk: key.pk, version: joinKey('PART', version, '') },
      };
      const rest = await Array.fromAsync(this.#table.query({ where, consistent: true }));
      if (rest.length === parts) {
        const more = rest.flatMap((part) => parseItem(StoredStandingsPartSchema, part).standings);
        return { departmentId, month, asOf, standings: [...standings, ...more] };
      }
    }
    throw new CorruptItemError(key, `parts missing in ${MAX_READS} reads`);
  }
}
