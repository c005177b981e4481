import { availableParallelism } from 'node:os';
import { inProcesses } from '../in-processes.ts';
import type { Figure, ProofPart, ProofSize } from '../part.ts';
import type { BatchResult, BatchTask, BrokenFile } from './file-fuzzer.ts';
import { type LargeSheet, takeLargeSheet } from './large-sheet.ts';

interface Size {
  readonly files: number;
  readonly processes: number;
  /** Of the largest honest sheet. */
  readonly rows: number;
}

const SIZES: Readonly<Record<ProofSize, Size>> = {
  full: { files: 102_000, processes: availableParallelism(), rows: 20_000 },
  // Beside other tests, which have the other cores.
  sample: { files: 500, processes: 1, rows: 2000 },
};
/** What is sent to one department. */
const FILES_PER_BATCH = 500;
/** Of a function that reads files, of which the heap has nine tenths. */
const MEMORY_MIB = 1769;
const MOST_MEMORY_MB = Math.floor((MEMORY_MIB * 1024 * 1024) / 1_000_000);
const HEAP = [`--max-old-space-size=${Math.floor(MEMORY_MIB * 0.9)}`];

const failure = (seed: number, { index, complaint, changes, honest, way }: BrokenFile): Error =>
  new Error(
    [
      `a damaged ${honest.kind} file of ${honest.form} (${way}) comes to no answer: ${complaint}`,
      `Again alone: node commands/prepare.mjs test/proof/file-fuzz/replay.ts ${seed} ${index}`,
      `Least damage found: ${changes.join('; ')}`,
    ].join('\n'),
  );

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

const figuresOf = (results: readonly BatchResult[], files: number): readonly Figure[] => {
  const outcomes = results.flatMap((result) => [...result.outcomes]);
  const { slowestMs, slowestIndex } = results.reduce((one, other) => (other.slowestMs > one.slowestMs ? other : one));
  const ofKind = (...endings: readonly string[]): number =>
    sum(outcomes.filter(([kind]) => endings.some((ending) => kind.endsWith(ending))).map(([, count]) => count));
  return [
    { name: 'damaged files', value: sum(outcomes.map(([, count]) => count)), unit: '', goal: { atLeast: files } },
    {
      name: 'files that come to no answer',
      value: results.filter(({ broken }) => broken !== null).length,
      unit: '',
      goal: { atMost: 0 },
    },
    {
      name: 'kinds of answer (kind of file and code)',
      value: new Set(outcomes.map(([kind]) => kind)).size,
      unit: '',
      goal: { atLeast: 20 },
    },
    // Were none of them read, the readers would not have been tried far.
    { name: 'files that are taken all the same', value: ofKind(' 200', ' 201', ' 202', ' filed'), unit: '' },
    {
      name: `most memory of a process that reads them, of a function's ${MEMORY_MIB} MiB`,
      value: Math.round(Math.max(...results.map(({ peakMb }) => peakMb))),
      unit: 'MB',
      goal: { atMost: MOST_MEMORY_MB },
    },
    {
      name: 'files that take over two seconds of computing',
      value: sum(results.map(({ slow }) => slow)),
      unit: '',
      goal: { atMost: 0 },
      timed: true,
    },
    { name: `slowest file, no. ${slowestIndex}`, value: Math.round(slowestMs), unit: 'ms', timed: true },
  ];
};

/** The gateway gives up after thirty seconds. */
const LONGEST_REQUEST_MS = 25_000;
/** Of a function's answer. */
const LARGEST_ANSWER_MIB = 6;
const MEBIBYTE = 1024 * 1024;

const figuresOfSheet = ({ slowestMs, largestAnswerBytes }: LargeSheet, rows: number): readonly Figure[] => [
  { name: 'rows of a sheet that is previewed and filed within a request', value: rows, unit: '' },
  {
    name: 'answer to it',
    value: Number((largestAnswerBytes / MEBIBYTE).toFixed(2)),
    unit: 'MiB',
    goal: { atMost: LARGEST_ANSWER_MIB },
  },
  {
    name: 'slowest request with it',
    value: Math.round(slowestMs),
    unit: 'ms',
    goal: { atMost: LONGEST_REQUEST_MS },
    timed: true,
  },
];

const run = async (size: ProofSize, seed: number): Promise<readonly Figure[]> => {
  const { files, processes, rows } = SIZES[size];
  const tasks = Array.from({ length: files / FILES_PER_BATCH }, (_, batch): BatchTask => {
    const from = batch * FILES_PER_BATCH;
    return { seed, from, to: from + FILES_PER_BATCH };
  });
  const results = await inProcesses<BatchResult>(new URL('process.ts', import.meta.url), tasks, processes, HEAP);
  for (const { broken } of results) if (broken !== null) throw failure(seed, broken);
  return [...figuresOf(results, files), ...figuresOfSheet(await takeLargeSheet(rows), rows)];
};

export const fileFuzz: ProofPart = {
  id: 'file-fuzz',
  title: 'Any spreadsheet and any mail is read, or refused with a reason',
  run,
};
