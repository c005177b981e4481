import { compareText } from '../text-order.ts';
import { epochMsOf } from '../time/instant.ts';
import type { RecordedFact } from './recorded-fact.ts';

type Version = Pick<RecordedFact, 'id' | 'receivedAt'>;

/** Order of receipt: the instant, then the id. */
export const compareVersions = (a: Version, b: Version): number =>
  epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt) || compareText(a.id, b.id);

/** Of the versions of each thing, the one received last, by the name of the thing. */
export const standingVersions = <V extends Version>(
  versions: Iterable<V>,
  thingOf: (version: V) => string,
): ReadonlyMap<string, V> => {
  const standing = new Map<string, V>();
  for (const version of versions) {
    const known = standing.get(thingOf(version));
    if (known === undefined || compareVersions(known, version) < 0) standing.set(thingOf(version), version);
  }
  return standing;
};
