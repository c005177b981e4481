import { beforeEach, describe, expect, it } from 'vitest';
import type { StandingsRecord, StandingStore } from '../../../shared/ports/standing-store.ts';
import { standing } from './samples.ts';

const record = (asOf: string, people: number, countedVisits = 0): StandingsRecord => ({
  departmentId: 'd1',
  month: '2026-11',
  asOf,
  standings: Array.from({ length: people }, (_, index) =>
    standing(`s${String(index).padStart(4, '0')}`, countedVisits),
  ),
});

export const standingStoreSuite = (name: string, newStore: () => StandingStore | Promise<StandingStore>): void => {
  describe(`standings ${name}`, () => {
    let store: StandingStore;
    beforeEach(async () => {
      store = await newStore();
    });

    it('a month that was never judged has none', async () => {
      expect(await store.read('d1', '2026-11')).toBeUndefined();
    });

    it.each([0, 1, 24, 400, 401, 800, 801, 5_000])(
      'the standings of %i people read back in their order',
      async (people) => {
        await store.replace(record('2026-11-23T12:05:00Z', people));
        expect(await store.read('d1', '2026-11')).toEqual(record('2026-11-23T12:05:00Z', people));
      },
    );

    it.each([
      ['a later judgement replaces an earlier one', '2026-11-23T12:05:00Z', '2026-11-23T12:05:00.001Z', true],
      ['a judgement at the same as-of replaces its predecessor', '2026-11-23T12:05:00Z', '2026-11-23T12:05:00Z', true],
      ['an earlier judgement never replaces a later one', '2026-11-23T12:05:00.001Z', '2026-11-23T12:05:00Z', false],
    ])('%s', async (_, before, after, replaces) => {
      await store.replace(record(before, 24, 1));
      await store.replace(record(after, 24, 2));
      expect(await store.read('d1', '2026-11')).toEqual(replaces ? record(after, 24, 2) : record(before, 24, 1));
    });

    it.each([
      [900, 2],
      [2, 900],
      [900, 500],
      [500, 900],
    ])('%i people are replaced by %i without a trace', async (before, after) => {
      await store.replace(record('2026-11-23T12:05:00Z', before, 1));
      await store.replace(record('2026-11-24T12:05:00Z', after, 2));
      expect(await store.read('d1', '2026-11')).toEqual(record('2026-11-24T12:05:00Z', after, 2));
    });

    it('an outdated replacement of 900 people leaves the later standings whole', async () => {
      await store.replace(record('2026-11-24T12:05:00Z', 900, 2));
      await store.replace(record('2026-11-23T12:05:00Z', 900, 1));
      expect(await store.read('d1', '2026-11')).toEqual(record('2026-11-24T12:05:00Z', 900, 2));
    });

    it('a reader beside four replacements sees whole standings only', async () => {
      const days = ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'];
      const replaceAll = async (): Promise<void> => {
        for (const [index, day] of days.entries()) await store.replace(record(`${day}T12:05:00Z`, 900, index));
      };
      await store.replace(record('2026-11-01T12:05:00Z', 900, 9));
      const replacing = replaceAll();
      for (let read = 0; read < 8; read += 1) {
        const seen = (await store.read('d1', '2026-11'))?.standings ?? [];
        expect(seen).toHaveLength(900);
        expect(new Set(seen.map(({ countedVisits }) => countedVisits)).size).toBe(1);
      }
      await replacing;
      expect(await store.read('d1', '2026-11')).toEqual(record('2026-11-13T12:05:00Z', 900, 3));
    });

    it('months and departments have standings of their own', async () => {
      await store.replace(record('2026-11-23T12:05:00Z', 1));
      expect(await store.read('d1', '2026-12')).toBeUndefined();
      expect(await store.read('d2', '2026-11')).toBeUndefined();
    });
  });
};
