import type { Figure, ProofPart } from '../part.ts';
import { failureOf } from './failure.ts';
import { liveInThreads } from './live-in-threads.ts';
import { type LivedSeeds, liveSeeds } from './live-seeds.ts';
import { seedThatFinds } from './planted/find-bug.ts';
import { MOST_SEEDS, PLANTED_BUGS } from './planted/planted-bugs.ts';

const FULL_SEEDS = 10_000;
const SAMPLE_SEEDS = 300;
/** Of the full size. */
const FULL_OPERATIONS = 1_000_000;

const plantedFound = async (): Promise<Figure> => {
  let found = 0;
  for (const bug of PLANTED_BUGS) if ((await seedThatFinds(bug, MOST_SEEDS)) !== null) found += 1;
  return {
    name: 'planted bugs found',
    value: found,
    unit: `of ${PLANTED_BUGS.length}`,
    goal: { atLeast: PLANTED_BUGS.length },
  };
};

const figuresOf = ({ seeds, operations, failed }: LivedSeeds, wanted: number, minutes: number): readonly Figure[] => [
  { name: 'stories lived, each of a seed', value: seeds, unit: '', goal: { atLeast: wanted } },
  { name: 'operations', value: operations, unit: '', goal: { atLeast: (FULL_OPERATIONS / FULL_SEEDS) * wanted } },
  { name: 'stories in which something was violated', value: failed.length, unit: '', goal: { atMost: 0 } },
  { name: 'time', value: Math.round(minutes * 10) / 10, unit: 'minutes', goal: { atMost: 15 }, timed: true },
];

/** The planted bugs of the sample are tests of their own. */
export const simulation: ProofPart = {
  id: 'simulation',
  title: 'Deterministic simulation: the whole system in virtual time, with everything around it going wrong',
  run: async (size, seed) => {
    const isFull = size === 'full';
    const wanted = isFull ? FULL_SEEDS : SAMPLE_SEEDS;
    const range = { from: seed, to: seed + wanted - 1 };
    const startMs = performance.now();
    const lived = await (isFull ? liveInThreads(range) : liveSeeds(range));
    const minutes = (performance.now() - startMs) / 60_000;
    const [first] = lived.failed;
    if (first !== undefined)
      throw new Error(`${lived.failed.length} of ${lived.seeds} fail; the first:\n${await failureOf(first)}`);
    const figures = figuresOf(lived, wanted, minutes);
    return isFull ? [...figures, await plantedFound()] : figures;
  },
};
