import { seededRandom } from '../../support/sample/random.ts';
import type { Figure } from '../part.ts';
import type { FiledLedger } from './exported.ts';
import { firstDifference } from './first-difference.ts';
import { respell } from './respell.ts';
import { tamper } from './tamper.ts';
import { readExport, Tally, verdictOf } from './tallies.ts';

export interface ExportTrials {
  readonly tamperings: number;
  readonly respellings: number;
}

/** Tampers with exported ledgers: whatever makes one say something else is found, and what does not is none. */
export async function tryExports(
  ledgers: readonly FiledLedger[],
  trials: ExportTrials,
  seed: number,
): Promise<readonly Figure[]> {
  const tally = new Tally();
  let harmless = 0;
  let falseAlarms = 0;
  for (let trial = 0; tally.tried < trials.tamperings; trial += 1) {
    const outcome = await tamperOnce(ledgers, seed + trial, tally);
    if (outcome !== 'tampered') harmless += 1;
    if (outcome === 'false-alarm') falseAlarms += 1;
  }
  for (let trial = 0; trial < trials.respellings; trial += 1) {
    const random = seededRandom(seed + trial);
    const spelled = readExport(respell(random.pick(ledgers), random));
    if (spelled === null || (await verdictOf(spelled)).outcome === 'broken') falseAlarms += 1;
  }
  const { tried, found, named } = tally;
  return [
    { name: 'exported ledgers tampered with', value: tried, unit: '', goal: { atLeast: trials.tamperings } },
    { name: 'tampered exports not found', value: tried - found, unit: '', goal: { atMost: 0 } },
    { name: 'tampered exports named by another entry', value: found - named, unit: '', goal: { atMost: 0 } },
    { name: 'exports that say the same in another spelling', value: harmless + trials.respellings, unit: '' },
    { name: 'exports that say the same called broken', value: falseAlarms, unit: '', goal: { atMost: 0 } },
  ];
}

/** Each trial has a seed of its own, which an error names. */
async function tamperOnce(
  ledgers: readonly FiledLedger[],
  seed: number,
  tally: Tally,
): Promise<'tampered' | 'harmless' | 'false-alarm'> {
  const random = seededRandom(seed);
  const real = random.pick(ledgers);
  const others = ledgers.filter((one) => one !== real);
  try {
    const text = tamper(real, random, others);
    const read = readExport(text);
    if (read === null) {
      tally.count(null, 0);
      return 'tampered';
    }
    const verdict = await verdictOf(read);
    // The export is whole, and its entries are JSON: what differs can be compared.
    const sequence = firstDifference(real, (read.ledgers as FiledLedger[])[0] ?? real);
    if (sequence === null) return verdict.outcome === 'intact' ? 'harmless' : 'false-alarm';
    tally.count(verdict, sequence);
    return 'tampered';
  } catch (error) {
    throw new Error(`tampering of seed ${seed}`, { cause: error });
  }
}
