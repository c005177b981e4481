/**
 * `npm run proof`: every part of the proof at full size; writes docs/proof.md and reports/proof.json from what it found.
 * `npm run proof -- --only ID --seed N` runs one part, and writes nothing.
 */
import { parseArgs } from 'node:util';
import { coldStart } from './cold-start/cold-start.ts';
import { expressions } from './expressions/expressions.ts';
import { fileFuzz } from './file-fuzz/file-fuzz.ts';
import { injections } from './injections/injections.ts';
import { load } from './load/load.ts';
import { packages } from './packages/packages.ts';
import { type Figure, meetsGoal, type ProofPart, SAMPLE_SEED } from './part.ts';
import { partitionMeter } from './partition-meter/partition-meter.ts';
import { reach } from './reach/reach.ts';
import { requestFuzz } from './request-fuzz/request-fuzz.ts';
import { restoring } from './restoring/restoring.ts';
import { simulation } from './simulation/simulation.ts';
import { tampering } from './tampering/tampering.ts';
import { tokens } from './tokens/tokens.ts';

/** In the order of the page. */
const PARTS: readonly ProofPart[] = [
  tampering,
  restoring,
  simulation,
  tokens,
  reach,
  injections,
  expressions,
  packages,
  coldStart,
  partitionMeter,
  load,
  requestFuzz,
  fileFuzz,
];

const { values } = parseArgs({ options: { only: { type: 'string' }, seed: { type: 'string' } } });
const seed = values.seed === undefined ? SAMPLE_SEED : Number(values.seed);

function print(figure: Figure): void {
  const { name, value, unit, goal } = figure;
  const against =
    goal === undefined ? '' : 'atLeast' in goal ? ` (at least ${goal.atLeast})` : ` (at most ${goal.atMost})`;
  console.log(`${meetsGoal(figure) ? '  ' : '! '}${name}: ${value.toLocaleString('en')} ${unit}${against}`);
}

for (const part of PARTS.filter(({ id }) => values.only === undefined || id === values.only)) {
  console.log(part.title);
  for (const figure of await part.run('full', seed)) print(figure);
}
