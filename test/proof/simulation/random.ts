import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Chance that repeats itself. Each purpose draws from a stream of its own, so that a story which lost an event goes on
 * with the luck it had.
 */
export class Random {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number, purpose: string) {
    this.#generator = xoroshiro128plus(createHash('sha256').update(`${seed} ${purpose}`).digest().readInt32BE());
  }

  /** Both ends included. */
  integer(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  chance(percent: number): boolean {
    return this.integer(1, 100) <= percent;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.integer(0, items.length - 1)] ?? items[0];
  }

  times<Item>(least: number, most: number, make: () => Item): Item[] {
    return Array.from({ length: this.integer(least, most) }, make);
  }
}
