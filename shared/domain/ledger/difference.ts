import { canonicalJson } from '../facts/canonical-json.ts';

/** What must be added and taken back so that what is held becomes what is judged. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly reversed: readonly T[];
}

/** Values by their canonical JSON: two values are the same when everything in them is. */
export type Held<T> = ReadonlyMap<string, T>;

export const identityOf = (value: unknown): string => canonicalJson(value);

/**
 * The smallest difference from what a ledger holds to what was judged, both parts in the given order. Applied once, a
 * second difference is empty. A value that changed in any part is reversed as it was and added as it is.
 */
export const differenceTo = <T>(held: Held<T>, judged: readonly T[], order: (a: T, b: T) => number): Difference<T> => {
  const judgedByIdentity = new Map(judged.map((value) => [identityOf(value), value]));
  const missingFrom = (held: Held<T>, others: Held<T>): T[] =>
    [...held]
      .filter(([identity]) => !others.has(identity))
      .map(([, value]) => value)
      .sort(order);
  return { added: missingFrom(judgedByIdentity, held), reversed: missingFrom(held, judgedByIdentity) };
};
