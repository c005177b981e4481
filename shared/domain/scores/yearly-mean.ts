import type { Rational } from './rational.ts';
import { printTwoDecimals, product, rational, sum } from './rational.ts';

/** The mean of exact monthly scores, rounded once. */
export const printMean = (scores: readonly Rational[]): string =>
  printTwoDecimals(product(sum(scores), rational(1, scores.length)));
