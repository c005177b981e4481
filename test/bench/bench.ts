/**
 * `npm run bench`: how fast the judge is, beside JSON.parse, json-rules-engine, SQLite and DuckDB on the same data in the
 * same run; a few minutes, `--quick` seconds. Prints a table, writes reports/bench.json, and fails when two contenders
 * find different outcomes. A goal not met is shown and fails nothing: a busy machine proves nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureContenders } from './contenders.ts';
import { measureLargeDossier } from './large-dossier.ts';
import { measureNation } from './nation-figures.ts';
import type { Figures } from './report.ts';
import { goalsOf, linesOf } from './report.ts';
import { measureSampleYear } from './sample-year.ts';

const SIZES = {
  full: { nations: [12_500, 25_000, 50_000, 100_000], contenders: 500, largeDossier: 8_400 },
  quick: { nations: [1_000, 2_000, 4_000], contenders: 50, largeDossier: 1_000 },
};
const REPORT = resolve(import.meta.dirname, '../../reports/bench.json');

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const size = values.quick ? SIZES.quick : SIZES.full;

/** The nation comes first: the peak of memory is that of the process so far. */
async function measure(): Promise<Figures> {
  const nation = await measureNation(size.nations);
  const sample = await measureSampleYear();
  const contenders = await measureContenders(size.contenders);
  const large = await measureLargeDossier(size.largeDossier);
  return { nation, sample, contenders, large };
}

const figures = await measure();
const goals = goalsOf(figures);
for (const [what, value] of linesOf(figures)) console.log(`${what.padEnd(52)}${value}`);
console.log();
for (const { goal, measured, met } of goals) console.log(`${met ? 'met   ' : 'MISSED'}  ${goal.padEnd(58)}${measured}`);

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', threads: availableParallelism() };
mkdirSync(resolve(REPORT, '..'), { recursive: true });
writeFileSync(REPORT, `${JSON.stringify({ machine, size, goals, ...figures }, null, 2)}\n`);
