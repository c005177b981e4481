/**
 * `npm run proof`: every part of the proof at full size, which takes about two hours; prints what it finds, and writes it into
 * docs/proof.json and docs/proof.md as each part ends. `npm run proof -- --only ID` runs one part (or more, said again); `--seed N`, with another seed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PAGE, pageOf } from './page.ts';
import { type Figure, goalText, meetsGoal, type ProofPart, SAMPLE_SEED } from './part.ts';
import { PARTS } from './parts.ts';
import { keepResult, readResults } from './results.ts';
import { theseTerms } from './terms.ts';

const MS_PER_MINUTE = 60_000;

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, seed: { type: 'string', default: String(SAMPLE_SEED) } },
});
const seed = Number(values.seed);

function print(figure: Figure): void {
  const { name, value, unit } = figure;
  console.log(
    `${meetsGoal(figure) ? '  ' : '! '}${name}: ${value.toLocaleString('en')} ${unit} ${goalText(figure)}`.trimEnd(),
  );
}

async function tryPart({ id, title, run }: ProofPart): Promise<void> {
  console.log(title);
  const terms = theseTerms();
  const startMs = performance.now();
  const figures = await run('full', seed);
  for (const figure of figures) print(figure);
  const minutes = Math.round((performance.now() - startMs) / MS_PER_MINUTE);
  keepResult({ id, seed, minutes, ...terms, figures: [...figures] });
  writeFileSync(PAGE, pageOf(PARTS, readResults()));
}

const parts = PARTS.filter(({ id }) => values.only?.includes(id) ?? true);
if (parts.length === 0) throw new Error(`the parts are ${PARTS.map(({ id }) => id).join(', ')}`);
for (const part of parts) {
  // What breaks in one part says nothing of the others.
  await tryPart(part).catch((error: unknown) => {
    console.error(error);
    console.error(`Again alone: npm run proof -- --only ${part.id} --seed ${seed}`);
    process.exitCode = 1;
  });
}
