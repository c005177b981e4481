import type { Fact } from '../dossier.ts';
import { epochMsOf } from '../time/instant.ts';
import { isDossierFact, type RecordedFact } from './recorded-fact.ts';

const earlier = (a: string, b: string): string => (epochMsOf(b) < epochMsOf(a) ? b : a);

/**
 * Facts as the judge reads them, without what the product keeps beside them: the earliest rejection of a leave or an
 * excuse becomes its `rejectedAt`, and the correction that an appeal's decision carries becomes a fact.
 */
export const foldRecords = (records: Iterable<RecordedFact>): readonly Fact[] => {
  const facts: Fact[] = [];
  const rejectedAt = new Map<string, string>();
  for (const record of records) {
    if (isDossierFact(record)) facts.push(record);
    if (record.type === 'appeal-decision' && record.correction !== null) facts.push(record.correction);
    if (record.type !== 'rejection') continue;
    const known = rejectedAt.get(record.rejects);
    rejectedAt.set(record.rejects, known === undefined ? record.receivedAt : earlier(known, record.receivedAt));
  }
  return facts.map((fact) => {
    const rejected = rejectedAt.get(fact.id);
    if (rejected === undefined || (fact.type !== 'leave' && fact.type !== 'excuse')) return fact;
    return { ...fact, rejectedAt: earlier(fact.rejectedAt ?? rejected, rejected) };
  });
};
