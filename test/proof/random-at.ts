import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const GOLDEN = 0x9e3779b1;

/** Neighbours get states that have nothing in common (the finalizer of MurmurHash3). */
const scattered = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
};

/** The random numbers of one case: of any case by itself, so that it is replayed without those before it. */
export const randomAt = (seed: number, index: number): fc.Random =>
  new fc.Random(xoroshiro128plus(scattered(Math.imul(index + 1, GOLDEN) ^ scattered(seed))));
