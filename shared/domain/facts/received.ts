import type { Fact } from '../dossier.ts';
import { compareText } from '../text-order.ts';

/** A fact with its receipt as epoch milliseconds. */
export interface Received<F extends Fact = Fact> {
  readonly fact: F;
  readonly receivedMs: number;
}

/** Order of receipt: the instant, then the id. */
export const compareReceipt = (a: Received, b: Received): number =>
  a.receivedMs - b.receivedMs || compareText(a.fact.id, b.fact.id);

/** Keeps under the key whichever was received last: a correction replaces what it corrects. */
export const keepLatest = <Key, F extends Fact>(latest: Map<Key, Received<F>>, key: Key, next: Received<F>): void => {
  const known = latest.get(key);
  if (known === undefined || compareReceipt(known, next) < 0) latest.set(key, next);
};

/** Adds to the list under the key. */
export const addTo = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};
