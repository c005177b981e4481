import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../support/sample/random.ts';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { SecondMeter } from './hottest-second.ts';
import { nation } from './nation.ts';
import { partitionMeter } from './partition-meter.ts';
import { arrivals, DEADLINE } from './rush.ts';
import { writesOf } from './write-units.ts';

it('no partition key gets hot in the fullest minute before and after the deadline', async () => {
  expect(missedGoals(await partitionMeter.run('sample', SAMPLE_SEED))).toEqual([]);
});

describe('the hottest second', () => {
  const hottestOf = (writes: readonly (readonly [partition: string, units: number, atMs: number])[]) => {
    const meter = new SecondMeter();
    for (const write of writes) meter.add(...write);
    return meter.hottest;
  };

  it.each([
    ['crosses the full second', [900, 1899], 2],
    ['is half open', [900, 1900], 1],
    ['is the last of many', [0, 1000, 2000, 3000, 3001, 3002], 3],
  ])('%s', (_, times, units) => {
    expect(hottestOf(times.map((atMs) => ['a', 1, atMs] as const)).units).toBe(units);
  });

  it('is of one key, not of all', () => {
    expect(
      hottestOf([
        ['a', 2, 0],
        ['b', 3, 0],
      ]),
    ).toEqual({ partition: 'b', units: 3, atMs: 0 });
  });
});

describe('the write units of an item', () => {
  const keys = { pk: 'DEPT#d', sk: 'x' };

  it.each([
    [1012, 1],
    [1013, 2],
  ])('whose text has %d characters beside 12 of names and keys are %d', (length, units) => {
    expect(writesOf({ ...keys, t: 'x'.repeat(length) })).toEqual([{ partition: 'table: DEPT#d', units }]);
  });

  it('of an index that holds keys alone are one, of one that holds everything as many as of the table', () => {
    const subject = { subject: 'DEPT#d#STAFF#s', subjectSort: 'y' };
    const due = { due: 'DUE#03', dueAt: '2026-11-24T12:00:00.000Z' };
    expect(writesOf({ ...keys, ...subject, ...due, text: '访'.repeat(700) })).toEqual([
      { partition: 'table: DEPT#d', units: 3 },
      { partition: 'due: DUE#03', units: 1 },
      { partition: 'subject: DEPT#d#STAFF#s', units: 3 },
    ]);
  });
});

describe('the model', () => {
  it('has 100,000 people, the largest department 3,000', () => {
    const people = Map.groupBy(nation(), ({ actor }) => actor.departmentId);
    const sizes = [...people.values()].map((one) => one.length);
    expect([sizes.reduce((sum, size) => sum + size), Math.max(...sizes)]).toEqual([100_000, 3000]);
  });

  it('lets submissions come in order, at the mean rate, most of them at the deadline', () => {
    const times = [...arrivals({ from: -1200, to: 600, perSecond: 10 }, seededRandom(SAMPLE_SEED))];
    expect(times).toHaveLength(18_000);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    const inMinuteFrom = (minute: number) =>
      times.filter((ms) => Math.floor((ms - DEADLINE.epochMilliseconds) / 60_000) === minute).length;
    expect(inMinuteFrom(-1)).toBeGreaterThan(2 * inMinuteFrom(-20));
    expect(inMinuteFrom(5)).toBeLessThan(inMinuteFrom(-20));
  });
});
