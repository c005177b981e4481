/** Both ends included. */
export interface SeedRange {
  readonly from: number;
  readonly to: number;
}

/** Of `4711` or `1-10000`. */
export const seedRangeOf = (text: string): SeedRange => {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(to) < Number(from)) {
    throw new RangeError(`no seeds: ${text}; say --seeds 4711 or --seeds 1-10000`);
  }
  return { from: Number(from), to: Number(to) };
};

/** Consecutive parts of at most that many. */
export function* partsOf({ from, to }: SeedRange, size: number): Generator<SeedRange> {
  for (let first = from; first <= to; first += size) yield { from: first, to: Math.min(to, first + size - 1) };
}
