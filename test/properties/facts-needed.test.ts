import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../shared/contracts/dossier/parse-dossier.ts';
import type { Dossier, Fact } from '../../shared/domain/dossier.ts';
import { keyOfForeignId, placeOfFact } from '../../shared/domain/facts/fact-place.ts';
import { factsNeeded, monthsTouchedBy } from '../../shared/domain/facts/facts-needed.ts';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { datesOfMonth } from '../../shared/domain/time/month.ts';
import { farDossiers, farFacts } from './far-facts.ts';

const timeZone = 'Asia/Shanghai';

interface Placed {
  readonly fact: Fact;
  readonly place: FactPlace;
}

const placed = (facts: readonly Fact[]): readonly Placed[] => {
  const starts = new Map(facts.flatMap((fact) => (fact.type === 'session' ? [[fact.id, fact.startsAt]] : [])));
  const startOfSession = (id: string) => Temporal.Instant.from(starts.get(id) ?? '');
  return facts.map((fact) => ({
    fact,
    place: placeOfFact('hz-01', fact, keyOfForeignId(fact.id), { timeZone, startOfSession }),
  }));
};

const judge = (dossier: Dossier, month: string, asOf: Temporal.Instant) =>
  judgeMonth(dossier, Temporal.PlainYearMonth.from(month), asOf);

const localMonth = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth().toString();

/** The dossier as a run reads it: only the partitions that the month needs. */
const asRead = (dossier: Dossier, month: string, asOf: Temporal.Instant): Dossier => {
  const all = placed(dossier.facts);
  const policy = policyInForce(dossier.policies);
  const reads = factsNeeded({
    month,
    asOfMonth: localMonth(asOf),
    firstMonth: all.map(({ place }) => place.month).reduce((a, b) => (a < b ? a : b), month),
    lookbackMonths: Math.max(...datesOfMonth(month).map((day) => policy('incentives.lookbackMonths', day))),
  });
  const read = new Map(reads.map(({ month: partition, types }) => [partition, types]));
  const isRead = ({ place }: Placed) => {
    const types = read.get(place.month) ?? [];
    return types === 'all' || types.includes(place.type);
  };
  return { ...dossier, facts: all.filter(isRead).map(({ fact }) => fact) };
};

const months = monthsThrough('2023-06', '2026-03');
const asOfs = fc
  .integer({ min: 0, max: 1_100 })
  .map((days) => Temporal.Instant.from('2023-06-15T12:00:00Z').add({ hours: days * 24 }));

describe('the facts a month needs', () => {
  it('give the judgement that all facts give, on facts that look far', () => {
    fc.assert(
      fc.property(farDossiers, fc.constantFrom(...months), asOfs, (dossier, month, asOf) => {
        expect(judge(asRead(dossier, month, asOf), month, asOf)).toEqual(judge(dossier, month, asOf));
      }),
      { numRuns: 600 },
    );
  });

  it.each(
    readdirSync('test/examples', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  )('give the judgement that all facts give, on example %s', (name) => {
    const parsed = parseDossier(JSON.parse(readFileSync(`test/examples/${name}/dossier.json`, 'utf8')));
    if (!parsed.ok) throw new Error('not a dossier');
    const { dossier } = parsed;
    const partitions = placed(dossier.facts).map(({ place }) => place.month);
    for (const month of new Set(partitions)) {
      const asOf = Temporal.Instant.from('2030-01-01T00:00:00Z');
      expect(judge(asRead(dossier, month, asOf), month, asOf)).toEqual(judge(dossier, month, asOf));
    }
  });
});

describe('the months a fact touches', () => {
  it('are the only ones whose judgement a newly received fact changes', () => {
    fc.assert(
      fc.property(farDossiers, farFacts, asOfs, (dossier, fileAs, asOf) => {
        const news = fileAs('new').map((fact): Fact => {
          const received = { ...fact, receivedAt: asOf.toString() };
          return received.type === 'suggestion' ? { ...received, adoptedAt: null } : received;
        });
        const known = dossier.facts.filter(({ receivedAt }) => Temporal.Instant.compare(receivedAt, asOf) < 0);
        const touched = new Set(placed(news).flatMap(({ place }) => monthsTouchedBy(place, localMonth(asOf))));
        for (const month of monthsThrough('2023-06', localMonth(asOf))) {
          if (touched.has(month)) continue;
          const before = judge({ ...dossier, facts: known }, month, asOf);
          expect(judge({ ...dossier, facts: [...known, ...news] }, month, asOf)).toEqual(before);
        }
      }),
      { numRuns: 150 },
    );
  });
});
