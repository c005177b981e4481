import { isDeepStrictEqual } from 'node:util';
import { sealMonth } from '../../../functions/seal-month/seal-month.ts';
import { LedgerEntrySchema } from '../../../shared/contracts/records/stored-ledger-entry.ts';
import { Temporal } from 'temporal-polyfill';
import { InMemoryLedgerStore } from '../../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { InMemorySealedPackStore } from '../../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import type { SealedPackStore } from '../../../shared/ports/sealed-pack-store.ts';
import { heldPack } from '../../support/held-pack.ts';
import type { Figure } from '../part.ts';
import type { FiledLedger } from './exported.ts';
import { hashedAnew } from './forge-chain.ts';
import type { JsonObject } from './json.ts';
import type { LivedLedgers } from './lived-ledgers.ts';

/**
 * Somebody makes the table's ledger another one, hashes and all, and has the month sealed again: the pack that was sealed
 * stays, and tells.
 */
export async function sealForgedAgain({ world, ledgers, packs, sealed }: LivedLedgers): Promise<readonly Figure[]> {
  let [tried, changed, unlike] = [0, 0, 0];
  for (const [month, pack] of sealed) {
    const forged = ledgers.filter((one) => one.month === month && one.entries.some(hasRulings)).map(withoutFirst);
    if (forged.length === 0) continue;
    tried += 1;
    const place = { departmentId: world.file.department.id, month };
    const ledger = await storeOf(forged);
    const sealInto = (into: SealedPackStore) =>
      sealMonth({ departments: world.departments, facts: world.facts, ledger, packs: into }, place);
    await sealInto(packs);
    if (!isDeepStrictEqual(await heldPack(packs, place), pack)) changed += 1;
    const elsewhere = new InMemorySealedPackStore();
    await sealInto(elsewhere);
    if (!isDeepStrictEqual((await heldPack(elsewhere, place)).get('ledger.json'), pack.get('ledger.json'))) unlike += 1;
  }
  return [
    { name: 'closed months sealed again from a forged ledger', value: tried, unit: '', goal: { atLeast: 1 } },
    { name: 'forged ledgers that make another pack elsewhere', value: unlike, unit: '', goal: { atLeast: tried } },
    { name: 'packs changed by sealing a forged ledger', value: changed, unit: '', goal: { atMost: 0 } },
  ];
}

const hasRulings = ({ added }: JsonObject): boolean => Array.isArray(added) && added.length > 0;

/** What was found first in the month never happened. */
const withoutFirst = (ledger: FiledLedger): FiledLedger => {
  const at = ledger.entries.findIndex(hasRulings);
  return hashedAnew(ledger, ledger.entries.with(at, { ...ledger.entries[at], added: [] }));
};

async function storeOf(ledgers: readonly FiledLedger[]): Promise<InMemoryLedgerStore> {
  const store = new InMemoryLedgerStore();
  for (const { entries } of ledgers) {
    for (const entry of entries)
      await store.append(LedgerEntrySchema.parse(entry), Temporal.Instant.fromEpochMilliseconds(0));
  }
  return store;
}
