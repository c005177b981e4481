import { Temporal } from 'temporal-polyfill';
import { exportLedger } from '../../../functions/departments/export-ledger.ts';
import { type HeldPack } from '../../../functions/verify-pack.ts';
import { sealMonth } from '../../../functions/seal-month/seal-month.ts';
import { startOfDay, timeZoneOf } from '../../../shared/domain/time/local-time.ts';
import { InMemorySealedPackStore } from '../../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import { sampleYear } from '../../bench/sample-year.ts';
import { heldPack } from '../../support/held-pack.ts';
import { liveDepartment } from '../../support/lived-department.ts';
import type { RunsWorld } from '../../support/runs-world.ts';
import { sampleDossier } from '../../support/sample-department.ts';
import type { ProofSize } from '../part.ts';
import { type FiledLedger, filed } from './exported.ts';

export interface LivedLedgers {
  readonly world: RunsWorld;
  /** Of every month that has one, as they are exported. */
  readonly ledgers: readonly FiledLedger[];
  readonly packs: InMemorySealedPackStore;
  /** Those of the closed months, by month. */
  readonly sealed: ReadonlyMap<string, HeldPack>;
}

const AFTER_THE_CLOSE = { full: '2027-01-08', sample: '2026-12-08' } as const;

/** The sample department through its whole year, or through one month, until that is closed and sealed. */
export async function liveLedgers(size: ProofSize, seed: number): Promise<LivedLedgers> {
  const from = Temporal.PlainDate.from(size === 'full' ? '2026-01-01' : '2026-11-01');
  const until = Temporal.PlainDate.from(AFTER_THE_CLOSE[size]);
  const dossier = size === 'full' ? sampleYear() : sampleDossier({ seed, until: until.with({ day: 1 }) });
  const world = await liveDepartment(dossier, { from, until });
  const { id: departmentId } = dossier.department;
  const packs = new InMemorySealedPackStore();
  const { departments, facts, ledger, closings } = world;
  for (const closed of closings.sent) await sealMonth({ departments, facts, ledger, packs }, closed);
  const months = [...new Set(closings.sent.map(({ month }) => month))];
  const held = months.map(async (month) => [month, await heldPack(packs, { departmentId, month })] as const);
  const at = startOfDay(until, timeZoneOf(dossier.department));
  const exported = await exportLedger({ departments, ledger }, departmentId, at);
  return { world, ledgers: (exported ?? []).map(filed), packs, sealed: new Map(await Promise.all(held)) };
}
