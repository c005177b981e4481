/**
 * `npm run proof`: every part of the proof at full size; prints what it found and writes reports/proof.json.
 * `npm run proof -- --only ID --seed N` runs one part, and writes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canaries } from './canaries/canaries.ts';
import { coldStart } from './cold-start/cold-start.ts';
import { expressions } from './expressions/expressions.ts';
import { fileFuzz } from './file-fuzz/file-fuzz.ts';
import { injections } from './injections/injections.ts';
import { leastPrivilege } from './least-privilege/least-privilege.ts';
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
  canaries,
  leastPrivilege,
  injections,
  expressions,
  packages,
  coldStart,
  partitionMeter,
  load,
  requestFuzz,
  fileFuzz,
];

const REPORTS = join(import.meta.dirname, '../../reports');

const { values } = parseArgs({ options: { only: { type: 'string' }, seed: { type: 'string' } } });
const seed = values.seed === undefined ? SAMPLE_SEED : Number(values.seed);

function print(figure: Figure): void {
  const { name, value, unit, goal } = figure;
  const against =
    goal === undefined ? '' : 'atLeast' in goal ? ` (at least ${goal.atLeast})` : ` (at most ${goal.atMost})`;
  console.log(`${meetsGoal(figure) ? '  ' : '! '}${name}: ${value.toLocaleString('en')} ${unit}${against}`);
}

const found = [];
for (const { id, title, run } of PARTS.filter(({ id }) => values.only === undefined || id === values.only)) {
  console.log(title);
  const figures = await run('full', seed);
  for (const figure of figures) print(figure);
  found.push({ id, title, figures });
}
if (values.only === undefined) {
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(join(REPORTS, 'proof.json'), `${JSON.stringify({ node: process.version, seed, found }, null, 2)}\n`);
}
