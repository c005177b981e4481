import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BundledFunction, bundleFunctions, loadedBytes } from '../../support/bundled-functions.ts';
import type { Figure, ProofPart, ProofSize } from '../part.ts';
import { bundleBare, clientsOf } from './bare-bundle.ts';
import { medianInitMs } from './init-time.ts';
import { warmAnswers } from './warm-answers.ts';

const KIBIBYTE = 1024;
/** The sample starts every so many of the functions. */
const SAMPLED = 8;
const RUNS: Readonly<Record<ProofSize, number>> = { full: 20, sample: 1 };
const WARM_REQUESTS = 300;

interface Start {
  readonly name: string;
  readonly bytes: number;
  readonly bareBytes: number;
  readonly ms: number;
  readonly bareMs: number;
}

/** Every function beside a handler that does nothing but call the same clients of the SDK. */
async function startsOf(functions: readonly BundledFunction[], folder: string, runs: number): Promise<Start[]> {
  const bareFolders = new Map<string, string>();
  const starts: Start[] = [];
  for (const ours of functions) {
    const clients = await clientsOf(ours);
    const key = clients.join();
    const bareFolder = bareFolders.get(key) ?? bundleBare(clients, join(folder, `bare-${bareFolders.size}`));
    bareFolders.set(key, bareFolder);
    const bare = { folder: bareFolder, environment: ours.environment };
    const median = await medianInitMs(ours, bare, runs);
    const [bytes, bareBytes] = [await loadedBytes(ours.folder), await loadedBytes(bareFolder)];
    starts.push({ name: ours.name, bytes, bareBytes, ms: median.ours, bareMs: median.bare });
  }
  return starts;
}

function sizeFigures(starts: readonly Start[]): Figure[] {
  const kilobytes = (bytes: number) => Math.round(bytes / KIBIBYTE);
  const largest = starts.reduce((most, start) => (start.bytes > most.bytes ? start : most));
  return [
    { name: 'functions', value: starts.length, unit: '', goal: { atLeast: 1 } },
    {
      name: `loaded by the largest, ${largest.name}`,
      value: largest.bytes / KIBIBYTE,
      unit: 'KB',
      goal: { atMost: 600 },
    },
    { name: 'loaded by a bare handler with its clients', value: kilobytes(largest.bareBytes), unit: 'KB' },
  ];
}

function timeFigures(starts: readonly Start[]): Figure[] {
  const ratioOf = ({ ms, bareMs }: Start) => Number((ms / bareMs).toFixed(2));
  return starts
    .toSorted((left, right) => ratioOf(right) - ratioOf(left))
    .map((start) => ({
      name: `${start.name}: init of ${start.ms.toFixed(0)} ms, bare ${start.bareMs.toFixed(0)} ms`,
      value: ratioOf(start),
      unit: 'times',
      goal: { atMost: 1.3 },
      timed: true,
    }));
}

/** What is left to be won by loading less: a handler that only begins with the libraries, beside one without. */
async function foundationFigure(folder: string, runs: number): Promise<Figure> {
  const clients = ['@aws-sdk/client-dynamodb'];
  const environment = { AWS_REGION: 'eu-central-1' };
  const bare = { environment, folder: bundleBare(clients, join(folder, 'without-foundation')) };
  const founded = { environment, folder: bundleBare(clients, join(folder, 'foundation'), { withFoundation: true }) };
  const { ours, bare: bareMs } = await medianInitMs(founded, bare, runs);
  return {
    name: 'a bare handler that begins with middy, zod, Temporal and the logger',
    value: Number((ours / bareMs).toFixed(2)),
    unit: 'times',
    timed: true,
  };
}

async function warmFigures(): Promise<Figure[]> {
  const figures = await warmAnswers(WARM_REQUESTS);
  return figures.map(({ path, p99Ms }) => ({
    name: `p99 of a warm handler, ${path}`,
    value: Number(p99Ms.toFixed(1)),
    unit: 'ms',
    timed: true,
  }));
}

export const coldStart: ProofPart = {
  id: 'cold-start',
  title: 'Cold starts beside bare handlers with the same clients',
  about:
    'The goal of 1.3 times is beyond what the libraries that every handler stands on leave room for: see the line of a bare handler that begins with them, and ADR 65.',
  run: async (size) => {
    const folder = await mkdtemp(join(tmpdir(), 'baifang-cold-start-'));
    try {
      const all = bundleFunctions(join(folder, 'cdk.out'));
      const functions = size === 'full' ? all : all.filter((_, place) => place % SAMPLED === 0);
      const starts = await startsOf(functions, folder, RUNS[size]);
      if (size === 'sample') return sizeFigures(starts);
      return [
        ...sizeFigures(starts),
        ...timeFigures(starts),
        await foundationFigure(folder, RUNS[size]),
        ...(await warmFigures()),
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
