import { live } from './live.ts';
import { shrink } from './shrink.ts';
import { imagine } from './story/imagine.ts';
import { tell } from './story/tell.ts';
import type { Planting } from './cloud/simulated-cloud.ts';

/** The command that lives a seed again, and the shortest story found that still fails, told in the order of time. */
export const failureOf = async (seed: number, plant: () => Planting = () => ({})): Promise<string> => {
  const fails = async (story: ReturnType<typeof imagine>) => (await live(story, plant())).violations.length > 0;
  const story = await shrink(imagine(seed), fails);
  const { violations, foundAt } = await live(story, plant());
  return [
    `npm run simulate -- --seeds ${seed}`,
    ...tell(story).map((line) => `  ${line}`),
    ...violations.map((violation) => `  ${foundAt?.replace('T', ' ') ?? ''}  => ${violation}`),
  ].join('\n');
};
