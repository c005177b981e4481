import { beforeEach, describe, expect, it } from 'vitest';
import type { Temporal } from 'temporal-polyfill';
import { placeOfConfirmation } from '../../../functions/months/closing-found.ts';
import type { Fact } from '../../../shared/domain/dossier.ts';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { judgeYear } from '../../../shared/domain/judge-year.ts';
import { figuresOf, standingYear } from '../../../shared/domain/ledger/year-outcomes.ts';
import { logOf } from '../../support/facts.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const DECEMBER = '2026-12';
/** The third workday after New Year's Day, a Wednesday. */
const CLOSE = at('2027-01-06', '18:00');

let world: RunsWorld;

const yearly = (
  type: 'target' | 'result',
  staffId: string,
  premiumFen: number,
  customers: number,
  when: Temporal.Instant,
): Fact => ({
  ...{ id: `${type}-${staffId}-${when.epochMilliseconds}`, type, staffId, year: 2026, premiumFen, customers },
  receivedAt: when.toString(),
});
const scoreOf = (staffId: string, month: string): Fact => ({
  ...{ id: `score-${staffId}-${month}`, type: 'score', staffId, month, component: 'company', points: 80.5 },
  receivedAt: at('2026-12-28', '10:00').toString(),
});
const standing = async () => standingYear(await world.entriesIn(DECEMBER));
const judged = (asOf: Temporal.Instant) => {
  const { awards, reviews, scores } = judgeYear(world.dossier, 2026, asOf);
  return { awards, reviews, scores };
};

beforeEach(async () => {
  // The calendar of 2027 is published: without it the close would be judged as well.
  const policies = [
    { effectiveFrom: '2026-11-01', parameters: { 'scores.weights': { sales: { company: 100 } } } },
  ] as const;
  world = await RunsWorld.create(at('2026-11-23', '08:00'), { ...SMALL_DEPARTMENT, policies });
  const filed = at('2026-12-15', '10:00');
  await world.receive(yearly('target', 's1', 1_000_000, 3, filed));
  await world.receive(yearly('result', 's1', 1_500_000, 3, filed));
  await world.receive(yearly('target', 's2', 1_000_000, 3, filed));
  await world.receive(yearly('result', 's2', 900_000, 4, filed));
  for (const month of ['2026-11', DECEMBER]) await world.receive(scoreOf('s1', month));
  await world.receive(logOf('log', 's1', '2026-12-30', at('2026-12-30', '19:00'), 5));
});

describe('when the year closes', () => {
  it("its December's ledger holds what evaluate says of the year, and nothing before", async () => {
    await world.judgeAt(CLOSE.subtract({ milliseconds: 1 }));
    expect(await standing()).toBeNull();
    await world.judgeAt(CLOSE);
    const figures = await standing();
    expect(figures).toEqual(judged(CLOSE));
    expect(figures?.awards).toMatchObject([{ staffId: 's1', rank: 1, amountFen: 300_000 }]);
    expect(figures?.reviews.map(({ staffId, outcome }) => [staffId, outcome])).toEqual([
      ['s1', 'promote'],
      ['s2', 'demote'],
    ]);
    expect(figures?.scores).toEqual([{ staffId: 's1', completeMonths: 2, mean: '80.50' }]);
  });

  it('everyone of whom it says something is told, once', async () => {
    await world.judgeAt(CLOSE);
    await world.judgeAt(CLOSE.add({ hours: 24 }));
    const told = (await world.noticesIn(DECEMBER)).filter(({ kind }) => kind === 'year-statement');
    expect(told).toMatchObject([
      {
        staffId: 's1',
        date: '2026-12-31',
        award: { rank: 1, amountFen: 300_000 },
        review: { outcome: 'promote' },
        score: { completeMonths: 2, mean: '80.50' },
      },
      { staffId: 's2', award: null, review: { outcome: 'demote' }, score: null },
    ]);
  });

  it('a figure corrected later adjusts it: what was is taken back beside what is', async () => {
    await world.judgeAt(CLOSE);
    const corrected = at('2027-02-01', '10:00');
    await world.receive(yearly('result', 's2', 1_800_000, 4, corrected));
    await world.judgeAt(corrected.add({ minutes: 10 }), ['2026-01']);
    expect(await standing()).toEqual(judged(corrected.add({ minutes: 5 })));
    const last = (await world.entriesIn(DECEMBER)).at(-1);
    expect(last).toMatchObject({ stage: 'adjustment', cause: { kind: 'facts' } });
    expect(figuresOf(last?.year?.added ?? []).awards.map(({ staffId, rank }) => [staffId, rank])).toEqual([
      ['s1', 2],
      ['s2', 1],
    ]);
    expect(figuresOf(last?.year?.reversed ?? []).awards.map(({ staffId, rank }) => [staffId, rank])).toEqual([
      ['s1', 1],
    ]);
  });

  it('it waits for a December that waits for its confirmation', async () => {
    const waiting = { effectiveFrom: '2026-11-01', parameters: {}, procedure: { 'monthClose.automatic': false } };
    const record = { ...waiting, version: 5, proposedBy: 'm1', proposedAt: null } as const;
    await world.policies.propose('hz-01', { ...record, state: 'released', decidedBy: 'boss', decidedAt: null });
    await world.judgeAt(CLOSE.add({ hours: 1 }));
    expect(await standing()).toBeNull();
    const receivedAt = CLOSE.add({ hours: 20 });
    const fact = { id: 'c', type: 'month-confirmation', month: DECEMBER, receivedAt: receivedAt.toString() } as const;
    await world.facts.append({
      ...placeOfConfirmation('hz-01', DECEMBER),
      ...{ fact, contentDigest: digestOf(fact), filedBy: 'boss', deadline: null, judgeAfter: receivedAt },
    });
    await world.judgeAt(receivedAt.add({ minutes: 10 }), [DECEMBER]);
    expect((await standing())?.awards).toHaveLength(1);
  });

  it('a year of which there is nothing to say is closed all the same', async () => {
    world = await RunsWorld.create(at('2026-12-01', '08:00'));
    await world.judgeAt(CLOSE);
    expect(await standing()).toEqual({ awards: [], reviews: [], scores: [] });
    expect((await world.noticesIn(DECEMBER)).filter(({ kind }) => kind === 'year-statement')).toEqual([]);
  });
});
