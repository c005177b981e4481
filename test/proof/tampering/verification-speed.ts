import { verifyLedger } from '../../../shared/domain/ledger/verify-ledger.ts';
import { leastMs, rounded, threadCpuMs } from '../../bench/measure.ts';
import type { Figure, ProofSize } from '../part.ts';
import type { FiledLedger } from './exported.ts';
import { nativeSha256 } from './tallies.ts';

const ENTRIES = { full: 100_000, sample: 2_000 } as const;
const ROUNDS = { full: 10, sample: 3 } as const;
const MS_PER_SECOND = 1000;
const GOAL = 100_000;

/** How fast `verify-ledger` follows real ledgers, parsed already: one thread, its CPU time. */
export async function measureVerification(
  ledgers: readonly FiledLedger[],
  size: ProofSize,
): Promise<readonly Figure[]> {
  const entries = ledgers.reduce((sum, ledger) => sum + ledger.entries.length, 0);
  const bytes = ledgers.reduce((sum, ledger) => sum + Buffer.byteLength(JSON.stringify(ledger.entries)), 0);
  const times = Math.ceil(ENTRIES[size] / entries);
  const verify = async () => {
    for (let time = 0; time < times; time += 1) for (const ledger of ledgers) await intact(ledger);
  };
  const ms = await leastMs(ROUNDS[size], threadCpuMs, verify);
  const aSecond = Math.round((times * entries * MS_PER_SECOND) / ms);
  return [
    { name: 'mean size of an entry', value: rounded(bytes / entries, 0), unit: 'bytes' },
    { name: 'entries verified a second of CPU', value: aSecond, unit: '', goal: { atLeast: GOAL }, timed: true },
  ];
}

async function intact({ departmentId, month, head, entries }: FiledLedger): Promise<void> {
  const { outcome } = await verifyLedger({ departmentId, month }, entries, { head, sha256: nativeSha256 });
  if (outcome === 'broken') throw new Error(`${month} is broken before anybody touched it`);
}
