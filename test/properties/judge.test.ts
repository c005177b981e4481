import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../shared/contracts/dossier/parse-dossier.ts';
import type { Dossier, Fact } from '../../shared/domain/dossier.ts';
import { isDossierFact, type RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { judgeYear } from '../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import type { Ruling } from '../../shared/domain/judgement.ts';
import { RETENTION_PARTS, withoutPart } from '../../shared/domain/privacy/retention.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { datesOfMonth } from '../../shared/domain/time/month.ts';
import { visits } from '../support/dossier-builder.ts';
import type { DrawnDossier } from './judge-dossiers.ts';
import { dossiers, numRuns, TIMEOUT_MS } from './judge-dossiers.ts';

const law = (check: (drawn: DrawnDossier) => void): void => {
  fc.assert(fc.property(dossiers, check), { numRuns });
};

const monthOf = ({ dossier, month, asOf }: DrawnDossier): string => JSON.stringify(judgeMonth(dossier, month, asOf));

const yearOf = ({ dossier, month, asOf }: DrawnDossier): string => JSON.stringify(judgeYear(dossier, month.year, asOf));

const withFacts = (drawn: DrawnDossier, ...facts: readonly Fact[]): DrawnDossier => ({
  ...drawn,
  dossier: { ...drawn.dossier, facts: [...drawn.dossier.facts, ...facts] },
});

const eligible = ({ dossier, month, asOf }: DrawnDossier, staffId: string): boolean =>
  judgeMonth(dossier, month, asOf).standings.find((standing) => standing.staffId === staffId)?.monthEligible ?? true;

const firstPerson = ({ dossier }: DrawnDossier): string => dossier.staff[0]?.id ?? '';

describe('laws of the judge', { timeout: TIMEOUT_MS }, () => {
  it('drawn dossiers are dossiers', () => {
    law(({ dossier }) => {
      expect(parseDossier(dossier)).toMatchObject({ ok: true });
    });
  });

  it.each([
    { period: 'month', judged: monthOf, runs: numRuns },
    { period: 'year', judged: yearOf, runs: Math.ceil(numRuns / 10) },
  ])('the order of facts, staff and units does not matter to a $period', ({ judged, runs }) => {
    fc.assert(
      fc.property(dossiers, fc.infiniteStream(fc.nat()), (drawn, numbers) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, key: Number(numbers.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const { facts, staff, units } = drawn.dossier;
        const dossier = { ...drawn.dossier, facts: shuffled(facts), staff: shuffled(staff), units: shuffled(units) };
        expect(judged({ ...drawn, dossier })).toBe(judged(drawn));
      }),
      { numRuns: runs },
    );
  });

  it('judging again gives the same, and changes nothing', () => {
    law((drawn) => {
      const before = JSON.stringify(drawn.dossier);
      expect(monthOf(drawn)).toBe(monthOf(drawn));
      expect(JSON.stringify(drawn.dossier)).toBe(before);
    });
  });

  it('facts received after as-of do not matter', () => {
    law((drawn) => {
      const known = drawn.dossier.facts.filter(
        ({ receivedAt }) => Temporal.Instant.compare(Temporal.Instant.from(receivedAt), drawn.asOf) <= 0,
      );
      const dossier: Dossier = { ...drawn.dossier, facts: known };
      expect(monthOf({ ...drawn, dossier })).toBe(monthOf(drawn));
    });
  });

  it('an on-time log for a day that had none never costs its person the month', () => {
    fc.assert(
      fc.property(dossiers, fc.nat({ max: 27 }), fc.nat({ max: 5 }), (drawn, index, count) => {
        const staffId = firstPerson(drawn);
        const date = datesOfMonth(drawn.month.toString())[index] ?? '';
        const isOfDay = (fact: Fact) => fact.type === 'daily-log' && fact.staffId === staffId && fact.date === date;
        const receivedAt = '2019-01-01T00:00:00Z';
        if (drawn.dossier.facts.some(isOfDay) || !eligible(drawn, staffId)) return;
        const log: Fact = {
          id: 'new',
          type: 'daily-log',
          receivedAt,
          staffId,
          date,
          visits: visits(count),
          nextDayPlan: '',
        };
        expect(eligible(withFacts(drawn, log), staffId)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('an accepted excuse never costs its person the month', () => {
    fc.assert(
      fc.property(dossiers, fc.nat({ max: 27 }), (drawn, index) => {
        const staffId = firstPerson(drawn);
        const period = datesOfMonth(drawn.month.toString())[index] ?? '';
        if (!eligible(drawn, staffId)) return;
        const receivedAt = '2019-01-01T00:00:00Z';
        const excuse: Fact = {
          id: 'new',
          type: 'excuse',
          receivedAt,
          staffId,
          duties: ['daily-log', 'visits'],
          period,
          reason: '',
        };
        expect(eligible(withFacts(drawn, excuse), staffId)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('a spot check that is corrected leaves nothing behind', () => {
    fc.assert(
      fc.property(dossiers, fc.nat({ max: 27 }), (drawn, index) => {
        const staffId = firstPerson(drawn);
        const logDate = datesOfMonth(drawn.month.toString())[index] ?? '';
        const isOfDay = (fact: Fact) =>
          fact.type === 'spot-check' && fact.staffId === staffId && fact.logDate === logDate;
        if (drawn.dossier.facts.some(isOfDay)) return;
        const checked = { type: 'spot-check', staffId, logDate } as const;
        const mismatch: Fact = { ...checked, id: 'x1', receivedAt: '2019-01-01T00:00:00Z', verdict: 'mismatch' };
        const match: Fact = { ...checked, id: 'x2', receivedAt: '2019-01-01T00:00:00Z', verdict: 'match' };
        expect(monthOf(withFacts(drawn, mismatch, match))).toBe(monthOf(drawn));
      }),
      { numRuns },
    );
  });

  it.each([
    { period: 'month', judged: monthOf, runs: numRuns },
    { period: 'year', judged: yearOf, runs: Math.ceil(numRuns / 10) },
  ])('what is deleted of facts that are over their time does not matter to a $period', ({ judged, runs }) => {
    fc.assert(
      fc.property(dossiers, fc.subarray([...RETENTION_PARTS]), (drawn, parts) => {
        const facts = drawn.dossier.facts
          .map((fact) => parts.reduce<RecordedFact>(withoutPart, fact))
          .filter(isDossierFact);
        expect(judged({ ...drawn, dossier: { ...drawn.dossier, facts } })).toBe(judged(drawn));
      }),
      { numRuns: runs },
    );
  });

  it('the money of a month is the sum of its parts', () => {
    law((drawn) => {
      const { awards } = judgeMonth(drawn.dossier, drawn.month, drawn.asOf);
      const policy = policyInForce(drawn.dossier.policies);
      const last = drawn.month.toPlainDate({ day: drawn.month.daysInMonth });
      const winners = (award: string) => awards.filter((one) => one.award === award);
      const suggestions = winners('award.suggestion').reduce((total, { amountFen }) => total + (amountFen ?? 0), 0);
      expect(awards.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0)).toBe(
        winners('award.prospects.person').length * policy('awards.prospectPersonFen', last) +
          winners('award.activity').length * policy('awards.activityFen', last) +
          suggestions,
      );
    });
  });
});

/** Facts whose meaning is settled at as-of: nothing is decided later, no check of a day to come, one meeting a day. */
const settled = ({ dossier, month, asOf }: DrawnDossier): DrawnDossier => {
  const isPast = (instant: string) => Temporal.Instant.compare(Temporal.Instant.from(instant), asOf) <= 0;
  const today = asOf.toZonedDateTimeISO('Asia/Shanghai').subtract({ days: 1 }).toPlainDate().toString();
  const meetingDays = new Set<string>();
  const facts = dossier.facts.filter((fact) => {
    if (!isPast(fact.receivedAt)) return false;
    if (fact.type === 'spot-check') return fact.logDate < today;
    if (fact.type === 'excuse' || fact.type === 'leave')
      return typeof fact.rejectedAt !== 'string' || isPast(fact.rejectedAt);
    if (fact.type !== 'session' || fact.kind !== 'morning-meeting') return true;
    const day = fact.startsAt.slice(0, 10);
    return !meetingDays.has(day) && meetingDays.add(day);
  });
  const kept = new Set(facts.map(({ id }) => id));
  const resolved = facts.filter((fact) => fact.type !== 'attendance' || kept.has(fact.sessionId));
  return { dossier: { ...dossier, facts: resolved }, month, asOf };
};

describe('as as-of moves on without new facts or decisions', { timeout: TIMEOUT_MS }, () => {
  it('final rulings stay, their borderline mark aside', () => {
    fc.assert(
      fc.property(dossiers, fc.nat({ max: 60 }), (drawn, days) => {
        const { dossier, month, asOf } = settled(drawn);
        const later = asOf.add({ hours: 24 * days });
        const content = (ruling: Ruling) => JSON.stringify({ ...ruling, borderline: null });
        const final = judgeMonth(dossier, month, asOf).rulings.filter(({ status }) => status === 'final');
        const then = new Set(judgeMonth(dossier, month, later).rulings.map(content));
        expect(final.map(content).filter((ruling) => !then.has(ruling))).toEqual([]);
      }),
      { numRuns },
    );
  });
});
