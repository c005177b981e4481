import type { ContenderFigures } from './contenders.ts';
import type { DepartmentRuns } from './department-runs.ts';
import type { LargeDossierFigures } from './large-dossier.ts';
import { rounded } from './measure.ts';
import type { MonthBill } from './month-bill.ts';
import { PRICES } from './prices.ts';
import type { NationFigures } from './nation-figures.ts';
import type { ReadingFigures } from './reading.ts';
import type { SampleFigures } from './sample-year.ts';
import type { SubmissionFigures } from './submissions.ts';

export interface Figures {
  readonly sample: SampleFigures;
  readonly nation: NationFigures;
  readonly contenders: ContenderFigures;
  readonly large: LargeDossierFigures;
  readonly submissions: SubmissionFigures;
  readonly runs: readonly DepartmentRuns[];
  readonly bill: MonthBill;
  readonly reading: ReadingFigures;
}

export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

const SECOND = 1000;
const MEGABYTE = 1_000_000;

const seconds = (ms: number) => `${rounded(ms / SECOND, 2)} s`;
const megabytes = (bytes: number) => `${rounded(bytes / MEGABYTE)} MB`;

const atMost = (goal: string, value: number, limit: number, unit: string, digits = 2): Goal => ({
  goal: `${goal} <= ${limit} ${unit}`.trimEnd(),
  measured: `${rounded(value, digits)} ${unit}`.trimEnd(),
  met: value <= limit,
});

const atLeast = (goal: string, value: number, limit: number): Goal => ({
  goal: `${goal} >= ${limit}`,
  measured: `${rounded(value, 2)}`,
  met: value >= limit,
});

const THOUSAND = 1000;

const first = (runs: readonly DepartmentRuns[]): DepartmentRuns => oneOf(runs.at(0));
const last = (runs: readonly DepartmentRuns[]): DepartmentRuns => oneOf(runs.at(-1));
const oneOf = (run: DepartmentRuns | undefined): DepartmentRuns => {
  if (run === undefined) throw new Error('no runs were measured');
  return run;
};
const ratioOfRuns = (runs: readonly DepartmentRuns[]): number =>
  last(runs).busyMsPerDepartment / first(runs).busyMsPerDepartment;

/** The goals, with ratios of times measured in this run only. */
export const goalsOf = ({ nation, contenders: c, large, submissions: s, runs, bill }: Figures): readonly Goal[] => [
  atMost('judge / JSON.parse', c.judgeCpuMs / c.parseCpuMs, 1, ''),
  atMost('judge / decode and JSON.parse', c.judgeCpuMs / (c.decodeCpuMs + c.parseCpuMs), 1, ''),
  atLeast('json-rules-engine / rulings alone', c.jsonRulesEngineCpuMs / c.rulingsCpuMs, 20),
  atLeast('SQLite, query of indexed rows / judge', c.sqliteQueryCpuMs / c.judgeCpuMs, 5),
  atLeast('SQLite, indexing and query / judge', (c.sqliteIndexCpuMs + c.sqliteQueryCpuMs) / c.judgeCpuMs, 5),
  atMost('files to judgements on one thread / DuckDB', c.filesWallMs / c.duckDbWallMs, 1, ''),
  atMost('files to judgements on two threads / DuckDB', c.filesOnTwoThreadsWallMs / c.duckDbWallMs, 1, ''),
  atMost('the nation parsed and judged on two threads', nation.wallMs / SECOND, 60, 's'),
  atMost('memory of the nation', nation.peakMemoryMb, 1000, 'MB'),
  atMost(`memory of evaluate on ${megabytes(large.bytes)}`, large.peakMemoryMb, 1500, 'MB'),
  atLeast('logs filed / bare puts, per second', s.logsPerSecond / s.barePutsPerSecond, 0.8),
  atLeast('logs filed / the same two calls bare, per second', s.logsPerSecond / s.bareTwoCallsPerSecond, 0.8),
  atMost(
    `a department's run among ${last(runs).departments} / among ${first(runs).departments}`,
    ratioOfRuns(runs),
    1.2,
    '',
  ),
  atMost('a person-month without mail', bill.usdPerThousand / THOUSAND, 0.005, 'USD', 5),
];

type Line = readonly [what: string, value: string];

const perSecond = (personMonths: number, ms: number) => `${Math.round((personMonths / ms) * SECOND)} person-months/s`;
const perPersonMonth = (ms: number, personMonths: number) =>
  `${rounded((ms / personMonths) * SECOND)} us per person-month`;

const sampleLines = ({ personMonths, facts, judgeCpuMs }: SampleFigures): readonly Line[] => [
  ['sample department, 12 months', `${personMonths} person-months from ${facts} facts`],
  ['  CPU time of judging', `${perPersonMonth(judgeCpuMs, personMonths)}, ${perSecond(personMonths, judgeCpuMs)}`],
];

const contenderLines = ({ slice, ...figures }: ContenderFigures): readonly Line[] => [
  [`${slice.staff} staff, one month`, `${slice.facts} facts, ${megabytes(slice.bytes)}`],
  ['  CPU time of one thread: decode UTF-8', seconds(figures.decodeCpuMs)],
  ['    JSON.parse', seconds(figures.parseCpuMs)],
  ['    judge', `${seconds(figures.judgeCpuMs)}, ${perPersonMonth(figures.judgeCpuMs, slice.staff)}`],
  ['      of it the rulings alone', seconds(figures.rulingsCpuMs)],
  [
    '    json-rules-engine, of facts looked up',
    `${seconds(figures.jsonRulesEngineCpuMs)}, ${rounded(figures.jsonRulesEngineCpuMs / figures.judgeCpuMs)} x the judge`,
  ],
  [
    '    SQLite, of rows: indexing + query',
    `${seconds(figures.sqliteIndexCpuMs)} + ${seconds(figures.sqliteQueryCpuMs)}`,
  ],
  ['  time of DuckDB, of a file, its own threads', seconds(figures.duckDbWallMs)],
  ['    parse and judge, of files, one thread', seconds(figures.filesWallMs)],
  ['    parse and judge, of files, two threads', seconds(figures.filesOnTwoThreadsWallMs)],
  ['  all found', JSON.stringify(figures.outcome)],
];

const nationLines = ({ total, wallMs, byStaff, exponent, peakMemoryMb }: NationFigures): readonly Line[] => [
  [`nation of ${total.staff} staff, one month, two threads`, `${total.facts} facts, ${megabytes(total.bytes)}`],
  ['  time to decode, parse and judge', `${seconds(wallMs)}, ${perSecond(total.staff, wallMs)}`],
  ['  CPU time of judging', perPersonMonth(total.judgeCpuMs, total.staff)],
  [`  CPU time ~ staff ^ e, ${byStaff.map(({ staff }) => staff).join(', ')}`, `e = ${rounded(exponent, 3)}`],
  ['  peak memory', `${Math.round(peakMemoryMb)} MB`],
];

const largeLines = ({ staff, bytes, ms, peakMemoryMb }: LargeDossierFigures): readonly Line[] => [
  [`evaluate, one dossier of ${staff} staff`, megabytes(bytes)],
  ['  time, peak memory', `${seconds(ms)}, ${Math.round(peakMemoryMb)} MB`],
];

const ofRate = (rate: number): string => `${Math.round(rate)} per second`;

const submissionLines = (figures: SubmissionFigures): readonly Line[] => [
  [`${figures.submissions} daily logs through the local cloud`, ofRate(figures.logsPerSecond)],
  ['  a bare handler doing one put on the same table', ofRate(figures.barePutsPerSecond)],
  ['  a bare handler doing the same two calls', ofRate(figures.bareTwoCallsPerSecond)],
];

const runLines = (runs: readonly DepartmentRuns[]): readonly Line[] =>
  runs.map(({ departments, wallMs, busyMsPerDepartment }) => [
    `${departments} departments judged, one message each`,
    `${rounded(busyMsPerDepartment, 1)} ms each, all of it ${seconds(wallMs)}`,
  ]);

const usd = (amount: number): string => `${rounded(amount, 2)} USD`;

const billLines = (bill: MonthBill): readonly Line[] => [
  [
    `the month ${bill.month} of ${bill.people} people, metered`,
    `${Math.round(bill.writeUnits)} write units, ${Math.round(bill.readUnits)} read units`,
  ],
  ['  invocations, of them HTTP requests', `${bill.invocations}, ${bill.httpRequests}`],
  ['  GB-seconds, queue requests, mails', `${Math.round(bill.gigabyteSeconds)}, ${bill.queueRequests}, ${bill.mails}`],
  [
    `  at list prices of ${PRICES.asOf}, 1,000 people`,
    `${usd(bill.usdPerThousand)} a month, mails ${usd(bill.mailUsdPerThousand)}`,
  ],
  ['  beside that, a stage of any size', `${usd(bill.usdOfStage)} a month for ticks and waiting queues`],
];

const readingLines = ({ people, megabytes: size, cpuMs }: ReadingFigures): readonly Line[] => [
  [`a month of ${people} people read from the table`, `${rounded(size)} MB`],
  ['  CPU time of reading, parsing and judging', `${seconds(cpuMs)}, ${rounded(size / (cpuMs / SECOND))} MB/s`],
];

/** What was measured, a line each. */
export const linesOf = (figures: Figures): readonly Line[] => [
  ...sampleLines(figures.sample),
  ...contenderLines(figures.contenders),
  ...nationLines(figures.nation),
  ...largeLines(figures.large),
  ...submissionLines(figures.submissions),
  ...runLines(figures.runs),
  ...readingLines(figures.reading),
  ...billLines(figures.bill),
];
