import { digestOf } from '../facts/digest.ts';

/**
 * A ticket in a lottery: the greatest of `weight` hashes of the seed and what is drawn. The greatest of w uniform numbers
 * is distributed as the w-th root of one, so drawing the greatest tickets is weighted drawing without replacement, in
 * whole numbers only: whoever knows the seed gets the same tickets on any machine.
 */
export const ticketOf = (seed: string, drawn: readonly string[], weight: number): string => {
  let greatest = '';
  for (let index = 0; index < weight; index += 1) {
    const hash = digestOf([seed, ...drawn, index]);
    if (hash > greatest) greatest = hash;
  }
  return greatest;
};
