import { describe, expect, it } from 'vitest';
import type { SheetStore } from '../../../shared/ports/sheet-store.ts';
import { AWKWARD_IDS, sha256 } from './samples.ts';

const place = { departmentId: 'd1', importId: sha256('import'), digest: sha256('sheet') };

export const sheetStoreSuite = (name: string, newStore: () => SheetStore): void => {
  describe(`sheets of imports ${name}`, () => {
    it('the bytes come back as they were, until they are deleted', async () => {
      const store = newStore();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
      await store.put(place, bytes);
      expect(await store.get(place)).toEqual(Buffer.from(bytes));
      await store.delete(place);
      expect(await store.get(place)).toBeUndefined();
      await store.delete(place);
    });

    it.each(AWKWARD_IDS)('what stands in department %s stands in no other', async (departmentId) => {
      const store = newStore();
      await store.put({ ...place, departmentId }, Buffer.from('own'));
      await store.put({ ...place, departmentId: `${departmentId}/x` }, Buffer.from('other'));
      expect((await store.get({ ...place, departmentId }))?.toString()).toBe('own');
      expect(await store.get({ ...place, departmentId: 'd9' })).toBeUndefined();
      expect(await store.get({ ...place, departmentId, digest: sha256('else') })).toBeUndefined();
    });
  });
};
