import { LedgerExportSchema } from '../../../shared/contracts/ledger-export.ts';
import { seededRandom } from '../../support/sample/random.ts';
import type { Figure } from '../part.ts';
import type { FiledLedger } from './exported.ts';
import { forgeChain } from './forge-chain.ts';
import type { LivedLedgers } from './lived-ledgers.ts';
import { Tally, verdictOf } from './tallies.ts';

/**
 * Forges chains that are intact by themselves. A copy tells, entry by entry: the pack of a closed month up to its close, an
 * older export up to its end.
 */
export async function tryForgeries(
  { ledgers, sealed }: LivedLedgers,
  forgeries: number,
  seed: number,
): Promise<readonly Figure[]> {
  const tally = new Tally();
  let intactAlone = 0;
  for (let trial = 0; trial < forgeries; trial += 1) {
    const random = seededRandom(seed + trial);
    const ledger = random.pick(ledgers);
    const older = copyOf(ledger, random.chance(50) ? sealed.get(ledger.month)?.get('ledger.json') : undefined);
    const known = older.ledgers[0]?.entries.length ?? 0;
    const { forged, sequence } = forgeChain(ledger, known, random);
    const forgedExport = LedgerExportSchema.parse({ ledgers: [forged] });
    if ((await verdictOf(forgedExport)).outcome === 'intact') intactAlone += 1;
    tally.count(await verdictOf(forgedExport, older), sequence);
  }
  for (const ledger of ledgers) tally.count(await verdictOf({ ledgers: [] }, copyOf(ledger, undefined)), 1);
  const { tried, found, named } = tally;
  return [
    { name: 'chains hashed anew, and ledgers removed', value: tried, unit: '', goal: { atLeast: forgeries } },
    {
      name: 'chains hashed anew that are intact by themselves',
      value: intactAlone,
      unit: '',
      goal: { atLeast: forgeries },
    },
    { name: 'forgeries not found by an older copy', value: tried - found, unit: '', goal: { atMost: 0 } },
    { name: 'forgeries named by another entry', value: found - named, unit: '', goal: { atMost: 0 } },
  ];
}

const copyOf = (ledger: FiledLedger, sealedLedger: Uint8Array | undefined) =>
  LedgerExportSchema.parse(
    sealedLedger === undefined ? { ledgers: [ledger] } : JSON.parse(Buffer.from(sealedLedger).toString()),
  );
