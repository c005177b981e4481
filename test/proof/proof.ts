/**
 * `npm run proof`: every part of the proof at full size; writes docs/proof.md and reports/proof.json from what it found.
 * `npm run proof -- --only ID --seed N` runs one part, and writes nothing.
 */
import { parseArgs } from 'node:util';
import { type Figure, meetsGoal, type ProofPart, SAMPLE_SEED } from './part.ts';
import { SIMULATION } from './simulation/simulation.ts';

/** In the order of the page. */
const PARTS: readonly ProofPart[] = [SIMULATION];

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
