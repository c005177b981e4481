import type { Planting } from '../cloud/simulated-cloud.ts';

/** Something wrong on purpose, that the simulation has to find. */
export interface PlantedBug {
  /** As one would say what is wrong. */
  readonly name: string;
  /** Anew for every story: a bug remembers nothing of the one before. */
  readonly plant: () => Planting;
}
