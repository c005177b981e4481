import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSpotChecks, type DrawablePerson, type SpotCheckDraw } from '../../shared/domain/draw/draw-spot-checks.ts';
import { addDays } from '../../shared/domain/time/civil.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';

const FIRST_MONDAY = '2026-11-02';
const weekAt = (index: number) => isoWeekOf(addDays(FIRST_MONDAY, index * 7));

const person = fc.record({
  unitId: fc.constantFrom('u1', 'u2', null),
  waited: fc.integer({ min: 1, max: 12 }),
  hints: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 5 }),
});
const people = fc.array(person, { minLength: 1, maxLength: 30 }).map((drafts) =>
  drafts.map(({ unitId, waited, hints }, index): DrawablePerson => {
    const staffId = `s${String(index).padStart(2, '0')}`;
    const logs = hints.map((count, day) => ({ factId: `${staffId}-${String(day)}`, hints: count }));
    return { staffId, unitId, waitingSince: weekAt(-waited), logs };
  }),
);
const draws: fc.Arbitrary<SpotCheckDraw> = fc.record({
  seed: fc.string(),
  week: fc.constant(weekAt(0)),
  everyWeeks: fc.integer({ min: 1, max: 10 }),
  people,
});

describe('the spot-check draw', () => {
  it('is the same whoever draws it, in whatever order people and logs are named', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const reordered = draw.people.map((one) => ({ ...one, logs: one.logs.toReversed() })).reverse();
        expect(drawSpotChecks({ ...draw, people: reordered })).toEqual(drawSpotChecks(draw));
      }),
    );
  });

  it('draws from each unit the share that reaches everyone in time, one log a person, of their own', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const drawn = drawSpotChecks(draw);
        expect(new Set(drawn.map(({ staffId }) => staffId)).size).toBe(drawn.length);
        for (const { staffId, factId } of drawn) {
          const logs = draw.people.find((one) => one.staffId === staffId)?.logs ?? [];
          expect(logs.map((log) => log.factId)).toContain(factId);
        }
        for (const unitId of ['u1', 'u2', null]) {
          const present = draw.people.filter((one) => one.unitId === unitId && one.logs.length > 0);
          const count = drawn.filter((one) => one.unitId === unitId).length;
          expect(count).toBeGreaterThanOrEqual(Math.ceil(present.length / draw.everyWeeks));
        }
      }),
    );
  });

  it('changes neither how many are drawn nor whose turn it is by any hint', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const innocent = draw.people.map((one) => ({ ...one, logs: one.logs.map((log) => ({ ...log, hints: 0 })) }));
        const [hinted, plain] = [drawSpotChecks(draw), drawSpotChecks({ ...draw, people: innocent })];
        const due = (drawn: typeof plain) =>
          drawn.filter(({ because }) => because === 'due').map(({ staffId }) => staffId);
        expect(hinted.length).toBe(plain.length);
        expect(due(hinted)).toEqual(due(plain));
      }),
    );
  });

  it('reaches everyone who files every week at least once in any N weeks', () => {
    fc.assert(
      fc.property(fc.string(), people, fc.integer({ min: 1, max: 6 }), (seed, crowd, everyWeeks) => {
        const everyone = crowd
          .filter(({ logs }) => logs.length > 0)
          .map((one) => ({ ...one, waitingSince: weekAt(-1) }));
        const since = new Map(everyone.map(({ staffId }) => [staffId, -1]));
        for (let index = 0; index < 3 * everyWeeks; index += 1) {
          const waiting = everyone.map((one) => ({ ...one, waitingSince: weekAt(since.get(one.staffId) ?? -1) }));
          for (const { staffId } of drawSpotChecks({ seed, week: weekAt(index), everyWeeks, people: waiting }))
            since.set(staffId, index);
          for (const last of since.values()) expect(index - last).toBeLessThan(everyWeeks);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('chance', () => {
  const crowd = (hints: number): readonly DrawablePerson[] =>
    ['s01', 's02', 's03', 's04'].map((staffId, index) => ({
      staffId,
      unitId: 'u1',
      waitingSince: weekAt(-1),
      logs: [{ factId: `${staffId}-1`, hints: index === 0 ? hints : 0 }],
    }));
  const timesDrawn = (staffId: string, hints: number) =>
    Array.from({ length: 400 }, (_, seed) =>
      drawSpotChecks({ seed: String(seed), week: weekAt(0), everyWeeks: 4, people: crowd(hints) }),
    ).filter((drawn) => drawn.some((one) => one.staffId === staffId)).length;

  it('is fair without hints, leans towards hints, and leaves nobody out', () => {
    expect(timesDrawn('s01', 0)).toBeGreaterThan(70);
    expect(timesDrawn('s01', 0)).toBeLessThan(130);
    // Weight 3 among 3 + 1 + 1 + 1: every second draw.
    expect(timesDrawn('s01', 1)).toBeGreaterThan(165);
    expect(timesDrawn('s01', 1)).toBeLessThan(235);
    expect(timesDrawn('s02', 100)).toBeGreaterThan(10);
  });
});
