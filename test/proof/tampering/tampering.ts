import type { ProofPart, ProofSize } from '../part.ts';
import { liveLedgers } from './lived-ledgers.ts';
import { sealForgedAgain } from './seal-again.ts';
import { tryExports } from './try-exports.ts';
import { tryForgeries } from './try-forgeries.ts';
import { tryPacks } from './try-packs.ts';
import { tryTables } from './try-tables.ts';
import { measureVerification } from './verification-speed.ts';

const TRIALS: Readonly<
  Record<ProofSize, { exports: number; respellings: number; forgeries: number; packs: number; tables: number }>
> = {
  full: { exports: 10_000, respellings: 1_000, forgeries: 1_000, packs: 1_000, tables: 500 },
  sample: { exports: 400, respellings: 30, forgeries: 50, packs: 30, tables: 30 },
};

/** Real ledgers, lived by a department, changed at random in every place where they are kept. */
export const tampering: ProofPart = {
  id: 'tampering',
  title: 'Whoever changes a ledger or a sealed month is found out, at the first entry that differs',
  run: async (size, seed) => {
    const lived = await liveLedgers(size, seed);
    const trials = TRIALS[size];
    return [
      ...(await tryExports(lived.ledgers, { tamperings: trials.exports, respellings: trials.respellings }, seed)),
      ...(await tryForgeries(lived, trials.forgeries, seed)),
      ...(await tryPacks(lived, trials.packs, seed)),
      ...(await tryTables(lived.ledgers, trials.tables, seed)),
      ...(await sealForgedAgain(lived)),
      ...(await measureVerification(lived.ledgers, size)),
    ];
  },
};
