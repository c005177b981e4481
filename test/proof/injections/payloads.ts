import { seededRandom } from '../../support/sample/random.ts';
import type { ProofSize } from '../part.ts';
import { formulaPayloads } from './formula-payloads.ts';
import { linePayloads } from './line-payloads.ts';
import { markupPayloads } from './markup-payloads.ts';
import type { Payload } from './payload.ts';

const SAMPLE = 200;

/** In the sample some of every family, as many as its share of all. */
export function payloads(size: ProofSize, seed: number): readonly Payload[] {
  const all = [...formulaPayloads(), ...markupPayloads(), ...linePayloads()];
  if (size === 'full') return all;
  const random = seededRandom(seed);
  return [...Map.groupBy(all, ({ family }) => family).values()].flatMap((family) =>
    Array.from({ length: Math.max(4, Math.round((SAMPLE * family.length) / all.length)) }, () => random.pick(family)),
  );
}
