import { isDeepStrictEqual } from 'node:util';
import { DynamoLedgerStore } from '../../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import type { DynamoTable } from '../../../shared/adapters/dynamodb/dynamo-table.ts';
import { type ItemKey, monthPartition } from '../../../shared/adapters/dynamodb/item-key.ts';
import { CorruptItemError, type StoredItem } from '../../../shared/adapters/dynamodb/stored-item.ts';
import { BrokenLedgerError, MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { DynaliteServer } from '../../support/dynalite-server.ts';
import { type Random, seededRandom } from '../../support/sample/random.ts';
import type { Figure } from '../part.ts';
import { editEntry } from './edit-entry.ts';
import type { FiledLedger } from './exported.ts';
import type { JsonObject } from './json.ts';

type LedgerItem = StoredItem & ItemKey & { readonly entry: JsonObject };

const SEQUENCE_DIGITS = 8;

const itemsOf = ({ departmentId, month, entries }: FiledLedger): readonly LedgerItem[] =>
  entries.map((entry, index) => ({
    pk: monthPartition(departmentId, 'LEDGER', month),
    sk: String(index + 1).padStart(SEQUENCE_DIGITS, '0'),
    entry,
  }));

/** Tampers with the items of a real table, and reads the ledger as every run of the product does. */
export async function tryTables(
  lived: readonly FiledLedger[],
  tamperings: number,
  seed: number,
): Promise<readonly Figure[]> {
  // Items taken off the end are missed by an older copy only: a ledger of one has no other.
  const ledgers = lived.filter(({ entries }) => entries.length > 1);
  await using server = await DynaliteServer.start();
  const { table } = await server.newTable();
  for (const ledger of ledgers) await table.putAll(itemsOf(ledger));
  let [tried, taken, misnamed] = [0, 0, 0];
  for (let trial = 0; tried < tamperings; trial += 1) {
    const random = seededRandom(seed + trial);
    const ledger = random.pick(ledgers);
    const sequence = await tamperItems(table, itemsOf(ledger), random);
    const named = await brokenAt(table, ledger);
    await table.putAll(itemsOf(ledger));
    if (sequence === null) continue;
    tried += 1;
    if (named === null) taken += 1;
    else if (named !== sequence) misnamed += 1;
  }
  return [
    { name: 'ledgers tampered with in the table', value: tried, unit: '', goal: { atLeast: tamperings } },
    { name: 'tampered tables that a run took', value: taken, unit: '', goal: { atMost: 0 } },
    { name: 'tampered tables refused for another entry', value: misnamed, unit: '', goal: { atMost: 0 } },
  ];
}

/** Answers with the sequence number of the first item that is another; null where what came out is none. */
async function tamperItems(table: DynamoTable, items: readonly LedgerItem[], random: Random): Promise<number | null> {
  const at = random.int(0, items.length - 2);
  const [item, next] = items.slice(at);
  if (item === undefined || next === undefined) throw new RangeError('a ledger of one entry');
  switch (random.pick(['edit', 'edit', 'edit', 'remove', 'swap'])) {
    case 'remove':
      await table.deleteAll([{ pk: item.pk, sk: item.sk }]);
      return at + 1;
    case 'swap':
      await table.putAll([
        { ...item, entry: next.entry },
        { ...next, entry: item.entry },
      ]);
      return at + 1;
    default: {
      const entry = editEntry(item.entry, random);
      if (!canStand(entry) || isDeepStrictEqual(entry, item.entry)) return null;
      await table.putAll([{ ...item, entry }]);
      return at + 1;
    }
  }
}

/** DynamoDB takes no attribute without a name, and the SDK none that is called as the prototype. */
const canStand = (entry: JsonObject): boolean => !/"(?:__proto__)?":/.test(JSON.stringify(entry));

/** The entry for which a run refuses the ledger; null where it takes it. */
async function brokenAt(table: DynamoTable, { departmentId, month }: FiledLedger): Promise<number | null> {
  try {
    await MonthLedger.of(departmentId, month, new DynamoLedgerStore(table).read(departmentId, month));
    return null;
  } catch (error) {
    if (error instanceof BrokenLedgerError) return Number(/at entry (\d+)/.exec(error.message)?.[1]);
    if (error instanceof CorruptItemError) return Number(/ \/ (\d+):/.exec(error.message)?.[1]);
    throw error;
  }
}
