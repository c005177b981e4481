import { describe, expect, it } from 'vitest';
import type { SealedPackStore } from '../../../shared/ports/sealed-pack-store.ts';
import { AWKWARD_IDS } from './samples.ts';

const place = { departmentId: 'd1', month: '2026-11' };
const file = (name: string, text: string) => ({ name, mediaType: 'application/json', bytes: Buffer.from(text) });

export const sealedPackStoreSuite = (name: string, newStore: () => SealedPackStore): void => {
  describe(`sealed packs ${name}`, () => {
    const contents = async (store: SealedPackStore, of = place): Promise<readonly (readonly [string, string])[]> =>
      Promise.all(
        (await store.addresses(of)).map(async ({ name: one, url, sizeBytes }) => {
          const text = await (await fetch(url)).text();
          expect(Buffer.byteLength(text)).toBe(sizeBytes);
          return [one, text] as const;
        }),
      );

    it('give every file back as it was, by name', async () => {
      const store = newStore();
      await store.keep(place, file('manifest.json', '{}'));
      await store.keep(place, file('ledger.json', '{"分录":[]}'));
      expect(await contents(store)).toEqual([
        ['ledger.json', '{"分录":[]}'],
        ['manifest.json', '{}'],
      ]);
    });

    it('are read as they were kept, every file by its name', async () => {
      const store = newStore();
      await store.keep(place, file('manifest.json', '{}'));
      await store.keep(place, file('ledger.json', '{"分录":[]}'));
      const read = await store.read(place);
      const texts = [...read].map(([one, bytes]) => [one, Buffer.from(bytes).toString()]);
      expect(texts.toSorted()).toEqual([
        ['ledger.json', '{"分录":[]}'],
        ['manifest.json', '{}'],
      ]);
      expect(await store.read({ ...place, month: '2026-12' })).toEqual(new Map());
    });

    it('keep the first of a name, whatever comes after', async () => {
      const store = newStore();
      await store.keep(place, file('ledger.json', 'first'));
      await store.keep(place, file('ledger.json', 'second'));
      expect(await contents(store)).toEqual([['ledger.json', 'first']]);
    });

    it('are none of another month', async () => {
      const store = newStore();
      await store.keep(place, file('ledger.json', 'own'));
      expect(await store.addresses({ ...place, month: '2026-12' })).toEqual([]);
    });

    it.each(AWKWARD_IDS)('of department %s are of no other', async (departmentId) => {
      const store = newStore();
      await store.keep({ ...place, departmentId }, file('ledger.json', 'own'));
      await store.keep({ ...place, departmentId: `${departmentId}/2026-11` }, file('ledger.json', 'other'));
      expect(await contents(store, { ...place, departmentId })).toEqual([['ledger.json', 'own']]);
      expect(await store.addresses({ ...place, departmentId: 'd9' })).toEqual([]);
    });
  });
};
