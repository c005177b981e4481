/**
 * `npm run coverage`: what share of each layer's lines and branches the tests run that need no browser and no local cloud; line by
 * line in `coverage/index.html`. Handlers only wire and run in the local cloud. Fails where the domain is short of its goal.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import * as z from 'zod';
import { runSteps } from './run-steps.ts';

const root = resolve(import.meta.dirname, '..');
const PROJECTS = ['unit', 'boundary UTC', 'scenarios', 'properties', 'contract'];
/** In per cent, of lines and of branches. */
const GOALS: Readonly<Record<string, number>> = { 'shared/domain': 98 };

const CountSchema = z.object({ total: z.number(), covered: z.number() });
const SummarySchema = z.record(z.string(), z.object({ lines: CountSchema, branches: CountSchema }));
type Count = z.infer<typeof CountSchema>;

const layerOf = (file: string): string => {
  const [first = '', second = ''] = relative(root, file).split('/');
  return first === 'functions' ? first : `${first}/${second}`;
};

const sumOf = (counts: readonly Count[]): Count => ({
  total: counts.reduce((sum, { total }) => sum + total, 0),
  covered: counts.reduce((sum, { covered }) => sum + covered, 0),
});

const shareOf = ({ total, covered }: Count): number => (total === 0 ? 100 : (100 * covered) / total);

await runSteps([
  {
    title: 'Tests, watched',
    command: ['vitest', 'run', '--coverage', ...PROJECTS.flatMap((name) => ['--project', name])],
    live: true,
  },
]);

const summary = SummarySchema.parse(JSON.parse(readFileSync(resolve(root, 'coverage/coverage-summary.json'), 'utf8')));
const files = Object.entries(summary).filter(([file]) => file !== 'total');
const layers = Map.groupBy(files, ([file]) => layerOf(file));
for (const [layer, ofLayer] of [...layers].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const [lines, branches] = [
    shareOf(sumOf(ofLayer.map(([, file]) => file.lines))),
    shareOf(sumOf(ofLayer.map(([, file]) => file.branches))),
  ];
  const goal = GOALS[layer];
  const isShort = goal !== undefined && Math.min(lines, branches) < goal;
  if (isShort) process.exitCode = 1;
  const figures = `${lines.toFixed(1).padStart(5)} % of lines, ${branches.toFixed(1).padStart(5)} % of branches`;
  console.log(`${isShort ? '!' : ' '} ${layer.padEnd(20)} ${figures}${goal === undefined ? '' : `, goal ${goal} %`}`);
}
