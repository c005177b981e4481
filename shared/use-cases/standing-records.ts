import { compareVersions } from '../domain/facts/standing-versions.ts';
import type { FactRecord } from '../ports/fact-store.ts';

/** Of the records that speak of the same thing the one that stands, by the thing: the one received last. */
export const standingRecords = <Stored extends FactRecord>(
  records: Iterable<Stored>,
  thingOf: (record: Stored) => string,
): ReadonlyMap<string, Stored> => {
  const standing = new Map<string, Stored>();
  for (const record of records) {
    const thing = thingOf(record);
    const known = standing.get(thing);
    if (known === undefined || compareVersions(known.fact, record.fact) < 0) standing.set(thing, record);
  }
  return standing;
};
