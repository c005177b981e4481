import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
import { inProcesses } from '../in-processes.ts';
import type { Figure, ProofPart, ProofSize } from '../part.ts';
import { OPERATIONS } from '../../unit/http/api-with-records.ts';
import { type BatchResult, type BatchTask, type BrokenAnswer, REQUESTS_PER_BATCH } from './request-fuzzer.ts';

const SIZES: Readonly<Record<ProofSize, { readonly requests: number; readonly processes: number }>> = {
  full: { requests: 1_000_000, processes: availableParallelism() },
  // Beside other tests, which have the other cores.
  sample: { requests: 8000, processes: 1 },
};

const again = (seed: number, index: number): string =>
  `Again alone: node commands/prepare.mjs test/proof/request-fuzz/replay.ts ${seed} ${index}`;

const failure = (seed: number, { index, complaint, simplest }: BrokenAnswer): Error =>
  new Error(
    [
      `a request of ${simplest.operation} is answered as it must not be: ${complaint}`,
      again(seed, index),
      `Simplest found: ${inspect(simplest.request, { depth: null, maxStringLength: 2000 })}`,
    ].join('\n'),
  );

const added = (results: readonly BatchResult[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { answers } of results) {
    for (const [kind, count] of answers) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return sums;
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

const figuresOf = (results: readonly BatchResult[], { requests }: { readonly requests: number }): readonly Figure[] => {
  const answers = [...added(results)].map(([kind, count]) => {
    const [operation = '', status] = kind.split(' ');
    return { operation, status: Number(status), count };
  });
  const counted = (chosen: (status: number) => boolean): number =>
    sum(answers.filter(({ status }) => chosen(status)).map(({ count }) => count));
  const sent = counted(() => true);
  const done = (counted((status) => status < 300) / sent) * 100;
  return [
    { name: 'requests', value: sent, unit: '', goal: { atLeast: requests } },
    { name: 'answers 5xx', value: counted((status) => status >= 500), unit: '', goal: { atMost: 0 } },
    {
      name: 'answers that the document does not describe',
      value: results.filter(({ broken }) => broken !== null).length,
      unit: '',
      goal: { atMost: 0 },
    },
    {
      name: 'operations reached',
      value: new Set(answers.map(({ operation }) => operation)).size,
      unit: '',
      goal: { atLeast: OPERATIONS.length },
    },
    { name: 'kinds of answer (operation and status)', value: answers.length, unit: '' },
    // Requests that are all refused would prove little.
    { name: 'requests that are done', value: Number(done.toFixed(1)), unit: '%', goal: { atLeast: 10 } },
    {
      name: 'answers that take over a second of computing',
      value: results.flatMap(({ slow }) => slow).length,
      unit: '',
      goal: { atMost: 0 },
      timed: true,
    },
    {
      name: 'slowest answer',
      value: Math.round(Math.max(...results.map(({ slowestMs }) => slowestMs))),
      unit: 'ms',
      timed: true,
    },
  ];
};

const run = async (size: ProofSize, seed: number): Promise<readonly Figure[]> => {
  const { requests, processes } = SIZES[size];
  const batches = Math.ceil(requests / REQUESTS_PER_BATCH);
  const tasks = Array.from({ length: batches }, (_, batch): BatchTask => ({ seed, batch }));
  const results = await inProcesses<BatchResult>(new URL('process.ts', import.meta.url), tasks, processes);
  for (const { broken } of results) if (broken !== null) throw failure(seed, broken);
  for (const index of results.flatMap(({ slow }) => slow)) console.error(`Took over a second. ${again(seed, index)}`);
  return figuresOf(results, { requests });
};

export const requestFuzz: ProofPart = {
  id: 'request-fuzz',
  title: 'Any request is answered as the document says',
  run,
};
