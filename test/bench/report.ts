import type { ContenderFigures } from './contenders.ts';
import type { LargeDossierFigures } from './large-dossier.ts';
import { rounded } from './measure.ts';
import type { NationFigures } from './nation-figures.ts';
import type { SampleFigures } from './sample-year.ts';

export interface Figures {
  readonly sample: SampleFigures;
  readonly nation: NationFigures;
  readonly contenders: ContenderFigures;
  readonly large: LargeDossierFigures;
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

const atMost = (goal: string, value: number, limit: number, unit: string): Goal => ({
  goal: `${goal} <= ${limit} ${unit}`.trimEnd(),
  measured: `${rounded(value, 2)} ${unit}`.trimEnd(),
  met: value <= limit,
});

const atLeast = (goal: string, value: number, limit: number): Goal => ({
  goal: `${goal} >= ${limit}`,
  measured: `${rounded(value, 1)}`,
  met: value >= limit,
});

/** The goals, with ratios of times measured in this run only. */
export const goalsOf = ({ nation, contenders: c, large }: Figures): readonly Goal[] => [
  atMost('judge / JSON.parse of the same bytes', c.judgeMs / c.parseMs, 1, ''),
  atLeast('json-rules-engine / judge', c.jsonRulesEngineMs / c.judgeMs, 20),
  atLeast('SQLite / judge', c.sqliteMs / c.judgeMs, 5),
  atMost('files to judgements on one thread / DuckDB', c.filesMs / c.duckDbMs, 1, ''),
  atMost('files to judgements on two threads / DuckDB', c.filesOnTwoThreadsMs / c.duckDbMs, 1, ''),
  atMost('the nation parsed and judged on two threads', nation.wallMs / SECOND, 60, 's'),
  atMost('memory of the nation', nation.peakMemoryMb, 1000, 'MB'),
  atMost(`memory of evaluate on ${megabytes(large.bytes)}`, large.peakMemoryMb, 1500, 'MB'),
];

/** What was measured, a line each. */
export const linesOf = ({ sample, nation, contenders, large }: Figures): readonly (readonly [string, string])[] => {
  const { slice } = contenders;
  const perSecond = (personMonths: number, ms: number) => `${Math.round((personMonths / ms) * SECOND)} person-months/s`;
  const perPersonMonth = (ms: number, personMonths: number) =>
    `${rounded((ms / personMonths) * SECOND)} us per person-month`;
  return [
    ['sample department, 12 months', `${sample.personMonths} person-months from ${sample.facts} facts`],
    [
      '  judge',
      `${perPersonMonth(sample.judgeMs, sample.personMonths)}, ${perSecond(sample.personMonths, sample.judgeMs)}`,
    ],
    [`${slice.staff} staff, one month, one thread`, `${slice.facts} facts, ${megabytes(slice.bytes)}`],
    ['  decode UTF-8', seconds(contenders.decodeMs)],
    ['  JSON.parse', seconds(contenders.parseMs)],
    ['  judge', `${seconds(contenders.judgeMs)}, ${perPersonMonth(contenders.judgeMs, slice.staff)}`],
    ['  json-rules-engine, of facts looked up', seconds(contenders.jsonRulesEngineMs)],
    ['  SQLite, of indexed rows', seconds(contenders.sqliteMs)],
    ['  DuckDB, of a file, its own threads', seconds(contenders.duckDbMs)],
    ['  judge, of files, one thread', seconds(contenders.filesMs)],
    ['  judge, of files, two threads', seconds(contenders.filesOnTwoThreadsMs)],
    ['all found', JSON.stringify(contenders.outcome)],
    [
      `nation of ${nation.total.staff} staff, two threads`,
      `${nation.total.facts} facts, ${megabytes(nation.total.bytes)}`,
    ],
    ['  decode, parse and judge', `${seconds(nation.wallMs)}, ${perSecond(nation.total.staff, nation.wallMs)}`],
    ['  judge alone', `${perPersonMonth(nation.total.judgeMs, nation.total.staff)} of a thread`],
    ['  peak memory', `${Math.round(nation.peakMemoryMb)} MB`],
    [
      `  time ~ staff ^ e over ${nation.byStaff.map(({ staff }) => staff).join(', ')}`,
      `e = ${rounded(nation.exponent, 3)}`,
    ],
    [
      `evaluate, one dossier of ${large.staff} staff`,
      `${megabytes(large.bytes)}: ${seconds(large.ms)}, ${Math.round(large.peakMemoryMb)} MB at most`,
    ],
  ];
};
