import { live } from '../live.ts';
import { imagine } from '../story/imagine.ts';
import type { PlantedBug } from './planted-bug.ts';

/** The first seed that finds the bug; null where none of so many does. */
export const seedThatFinds = async ({ plant }: PlantedBug, mostSeeds: number): Promise<number | null> => {
  for (let seed = 1; seed <= mostSeeds; seed += 1) {
    const { violations } = await live(imagine(seed), plant());
    if (violations.length > 0) return seed;
  }
  return null;
};
