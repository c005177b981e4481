import { compareText } from '../domain/text-order.ts';
import { epochMsOf } from '../domain/time/instant.ts';
import type { FactRecord } from '../ports/fact-store.ts';

const compareReceipt = (a: FactRecord, b: FactRecord): number =>
  epochMsOf(a.fact.receivedAt) - epochMsOf(b.fact.receivedAt) || compareText(a.fact.id, b.fact.id);

/** Of the records that speak of the same thing the one that stands, by the thing: the one received last. */
export const standingRecords = <Stored extends FactRecord>(
  records: Iterable<Stored>,
  thingOf: (record: Stored) => string,
): ReadonlyMap<string, Stored> => {
  const standing = new Map<string, Stored>();
  for (const record of records) {
    const thing = thingOf(record);
    const known = standing.get(thing);
    if (known === undefined || compareReceipt(known, record) < 0) standing.set(thing, record);
  }
  return standing;
};
