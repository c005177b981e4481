import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerStore } from '../../../shared/ports/ledger-store.ts';
import { at, ledgerEntry, sha256 } from './samples.ts';

const DUE_AT = at('2026-11-23T12:15:00Z');

export const ledgerStoreSuite = (name: string, newStore: () => LedgerStore | Promise<LedgerStore>): void => {
  describe(`ledger ${name}`, () => {
    let store: LedgerStore;
    const sequences = async (departmentId: string, month: string): Promise<number[]> =>
      (await Array.fromAsync(store.read(departmentId, month))).map((entry) => entry.sequence);

    beforeEach(async () => {
      store = await newStore();
    });

    it('an appended entry reads back as it was hashed', async () => {
      const entry = ledgerEntry();
      expect(await store.append(entry, DUE_AT)).toBe('appended');
      expect(await store.get('d1', '2026-11', 1)).toEqual(entry);
      expect(await Array.fromAsync(store.read('d1', '2026-11'))).toEqual([entry]);
    });

    it('a taken sequence number keeps its first entry', async () => {
      const first = ledgerEntry();
      await store.append(first, DUE_AT);
      expect(await store.append(ledgerEntry({ hash: sha256('another') }), DUE_AT)).toBe('taken');
      expect(await store.get('d1', '2026-11', 1)).toEqual(first);
    });

    it('of two different entries that race for a number exactly one is appended', async () => {
      const [left, right] = [ledgerEntry({ hash: sha256('left') }), ledgerEntry({ hash: sha256('right') })];
      const outcomes = await Promise.all([store.append(left, DUE_AT), store.append(right, DUE_AT)]);
      expect(outcomes.sort()).toEqual(['appended', 'taken']);
      expect(await sequences('d1', '2026-11')).toEqual([1]);
    });

    it('the very same entry written again counts as appended, once', async () => {
      expect(await store.append(ledgerEntry(), DUE_AT)).toBe('appended');
      expect(await store.append(ledgerEntry(), DUE_AT)).toBe('appended');
      expect(await sequences('d1', '2026-11')).toEqual([1]);
    });

    it('entries come in the order of their numbers, 2 before 10', async () => {
      for (const sequence of [10, 2, 1, 9]) await store.append(ledgerEntry({ sequence }), DUE_AT);
      expect(await sequences('d1', '2026-11')).toEqual([1, 2, 9, 10]);
    });

    it('entries behind a number are those after it, whether the number is taken or not', async () => {
      for (const sequence of [1, 2, 9, 10]) await store.append(ledgerEntry({ sequence }), DUE_AT);
      const behind = async (after: number) =>
        (await Array.fromAsync(store.read('d1', '2026-11', after))).map(({ sequence }) => sequence);
      expect(await behind(0)).toEqual([1, 2, 9, 10]);
      expect(await behind(2)).toEqual([9, 10]);
      expect(await behind(5)).toEqual([9, 10]);
      expect(await behind(10)).toEqual([]);
    });

    it('months and departments have ledgers of their own', async () => {
      await store.append(ledgerEntry(), DUE_AT);
      await store.append(ledgerEntry({ month: '2026-12' }), DUE_AT);
      await store.append(ledgerEntry({ departmentId: 'd2' }), DUE_AT);
      expect(await sequences('d1', '2026-11')).toEqual([1]);
      expect(await sequences('d1', '2026-10')).toEqual([]);
      expect(await store.get('d2', '2026-12', 1)).toBeUndefined();
    });

    it('entries of 300 KB each are read on behind the first page of 1 MB', async () => {
      const facts = Array.from({ length: 3_000 }, (_, index) => `fact-${index}-`.padEnd(100, 'x'));
      const added = ledgerEntry().added.map((ruling) => ({ ...ruling, facts }));
      for (let sequence = 1; sequence <= 5; sequence += 1) {
        await store.append(ledgerEntry({ sequence, added }), DUE_AT);
      }
      expect(await sequences('d1', '2026-11')).toEqual([1, 2, 3, 4, 5]);
    });

    it('a settled entry is unchanged; settling what is not there changes nothing', async () => {
      await store.append(ledgerEntry(), DUE_AT);
      await store.settle('d1', '2026-11', 1);
      await store.settle('d1', '2026-11', 2);
      expect(await Array.fromAsync(store.read('d1', '2026-11'))).toEqual([ledgerEntry()]);
    });
  });
};
