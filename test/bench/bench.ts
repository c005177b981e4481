/**
 * `npm run bench`: how fast the judge is, beside JSON.parse, json-rules-engine, SQLite and DuckDB on the same data in the
 * same run; a few minutes, `--quick` seconds. Prints a table, writes reports/bench.json, and fails when two contenders
 * find different outcomes. A goal not met is shown and fails nothing: a busy machine proves nothing. `--scale` meters a month
 * and writes what follows from it for companies of other sizes into docs/scale.md; `--scale --last` as last metered.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measuredApart } from './measured-apart.ts';
import { goalsOf, linesOf } from './report.ts';
import { keepMeasured, readMeasured } from './scale/measured.ts';
import { linesOfScale, writePage } from './scale/page.ts';

const SIZES = {
  full: {
    nations: [12_500, 25_000, 50_000, 100_000],
    contenders: 500,
    largeDossier: 8_400,
    submissions: 2_000,
    runs: [100, 1_000],
    reading: 300,
  },
  quick: {
    nations: [1_000, 2_000, 4_000],
    contenders: 50,
    largeDossier: 1_000,
    submissions: 400,
    runs: [10, 30],
    reading: 50,
  },
};
const REPORT = resolve(import.meta.dirname, '../../reports/bench.json');

const FLAG = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { quick: FLAG, scale: FLAG, last: FLAG } });

if (values.scale) {
  const measured = values.last
    ? readMeasured()
    : keepMeasured({
        bill: await measuredApart('bill', null),
        reading: await measuredApart('reading', SIZES.full.reading),
      });
  await writePage(measured);
  for (const line of linesOfScale(measured)) console.log(line);
  process.exit();
}

const size = values.quick ? SIZES.quick : SIZES.full;

const figures = {
  nation: await measuredApart('nation', size.nations),
  sample: await measuredApart('sample', null),
  contenders: await measuredApart('contenders', size.contenders),
  large: await measuredApart('large', size.largeDossier),
  submissions: await measuredApart('submissions', size.submissions),
  runs: await measuredApart('runs', size.runs),
  bill: await measuredApart('bill', null),
  reading: await measuredApart('reading', size.reading),
};
const goals = goalsOf(figures);
for (const [what, value] of linesOf(figures)) console.log(`${what.padEnd(52)}${value}`);
console.log();
for (const { goal, measured, met } of goals) console.log(`${met ? 'met   ' : 'MISSED'}  ${goal.padEnd(58)}${measured}`);

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', threads: availableParallelism() };
mkdirSync(resolve(REPORT, '..'), { recursive: true });
writeFileSync(REPORT, `${JSON.stringify({ machine, size, goals, ...figures }, null, 2)}\n`);
