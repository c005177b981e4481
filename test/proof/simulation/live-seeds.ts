import { live } from './live.ts';
import type { SeedRange } from './seed-range.ts';
import { imagine } from './story/imagine.ts';

export interface LivedSeeds {
  readonly seeds: number;
  readonly operations: number;
  /** Seeds in whose stories something was violated. */
  readonly failed: readonly number[];
}

/** Lives the stories of the seeds, one after the other. */
export const liveSeeds = async ({ from, to }: SeedRange): Promise<LivedSeeds> => {
  let operations = 0;
  const failed: number[] = [];
  for (let seed = from; seed <= to; seed += 1) {
    const lived = await live(imagine(seed));
    operations += lived.operations;
    if (lived.violations.length > 0) failed.push(seed);
  }
  return { seeds: to - from + 1, operations, failed };
};

export const together = (parts: readonly LivedSeeds[]): LivedSeeds => ({
  seeds: parts.reduce((sum, { seeds }) => sum + seeds, 0),
  operations: parts.reduce((sum, { operations }) => sum + operations, 0),
  failed: parts.flatMap(({ failed }) => failed).sort((a, b) => a - b),
});
