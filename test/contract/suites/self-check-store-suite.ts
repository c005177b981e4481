import { describe, expect, it } from 'vitest';
import type { SelfCheckStore, SelfCheckSummary } from '../../../shared/ports/self-check-store.ts';
import { at } from './samples.ts';

const summary = (checkedAt: string, ledgers: number): SelfCheckSummary => ({
  checkedAt: at(checkedAt),
  departments: 2,
  ledgers,
  entries: 80,
  monthsJudgedAgain: 2,
  differences: 1,
});

const printed = (found: SelfCheckSummary | undefined): unknown =>
  found && { ...found, checkedAt: found.checkedAt.toString() };

export const selfCheckStoreSuite = (name: string, newStore: () => SelfCheckStore | Promise<SelfCheckStore>): void => {
  describe(`self-checks ${name}`, () => {
    it('there is no last one before the first', async () => {
      expect(await (await newStore()).last()).toBeUndefined();
    });

    it('the latest stands, whichever was kept last', async () => {
      const store = await newStore();
      await store.keep(summary('2026-11-23T19:30:00Z', 1));
      await store.keep(summary('2026-11-24T19:30:00Z', 2));
      await store.keep(summary('2026-11-22T19:30:00Z', 3));
      expect(printed(await store.last())).toEqual(printed(summary('2026-11-24T19:30:00Z', 2)));
    });

    it('one that is repeated takes the place of itself', async () => {
      const store = await newStore();
      await store.keep(summary('2026-11-23T19:30:00Z', 1));
      await store.keep(summary('2026-11-23T19:30:00Z', 2));
      expect(printed(await store.last())).toEqual(printed(summary('2026-11-23T19:30:00Z', 2)));
    });
  });
};
