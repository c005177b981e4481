import { describe, expect, it } from 'vitest';
import type { ImportRecord } from '../../../shared/contracts/records/stored-import.ts';
import type { ImportStore } from '../../../shared/ports/import-store.ts';
import { AWKWARD_IDS, sha256 } from './samples.ts';

const importRecord = (more: Partial<ImportRecord> = {}): ImportRecord => ({
  id: sha256('import'),
  form: 'prospect',
  startedBy: 's01',
  startedAt: '2026-11-23T02:00:00.000Z',
  language: 'zh-CN',
  idempotencyKey: null,
  mediaType: 'text/csv',
  sheetDigest: sha256('sheet'),
  state: 'checking',
  submissions: 600,
  through: 0,
  preview: null,
  confirmedAt: null,
  refusal: null,
  ...more,
});

export const importStoreSuite = (name: string, newStore: () => ImportStore | Promise<ImportStore>): void => {
  describe(`imports ${name}`, () => {
    it('one that was started is read back, from its own department only', async () => {
      const store = await newStore();
      expect(await store.start('d1', importRecord())).toEqual(importRecord());
      expect(await store.read('d1', importRecord().id)).toEqual(importRecord());
      expect(await store.read('d2', importRecord().id)).toBeUndefined();
    });

    it('started again it is the first one', async () => {
      const store = await newStore();
      await store.start('d1', importRecord());
      expect(await store.start('d1', importRecord({ startedAt: '2026-11-23T03:00:00.000Z' }))).toEqual(importRecord());
    });

    it('it goes on from the state that it is in, and from no other', async () => {
      const store = await newStore();
      await store.start('d1', importRecord());
      const refusal: ImportRecord['refusal'] = {
        code: 'invalid-request',
        errors: [
          {
            pointer: '/0/to',
            code: 'leave-too-long',
            values: { maximum: 31 },
            place: { sheet: null, cell: 'B2', heading: { 'zh-CN': '结束日', en: 'To' } },
          },
          { pointer: '/1/to', code: 'required' },
        ],
      };
      const refused = importRecord({ state: 'refused', refusal });
      expect(await store.advance('d1', 'checking', refused)).toBe('saved');
      expect(await store.advance('d1', 'checking', importRecord({ state: 'ready' }))).toBe('moved-on');
      expect(await store.advance('d1', 'ready', { ...refused, id: sha256('another') })).toBe('moved-on');
      expect(await store.read('d1', refused.id)).toEqual(refused);
    });

    it('progress is told while it is in the state', async () => {
      const store = await newStore();
      await store.start('d1', importRecord());
      await store.report('d1', importRecord().id, 'checking', 250);
      await store.report('d1', importRecord().id, 'filing', 500);
      await store.report('d1', sha256('another'), 'checking', 500);
      expect(await store.read('d1', importRecord().id)).toEqual(importRecord({ through: 250 }));
    });

    it.each(AWKWARD_IDS)('those of %s are theirs, latest first', async (staffId) => {
      const store = await newStore();
      const own = [1, 2, 3].map((hour) =>
        importRecord({
          id: sha256(String(hour)),
          startedBy: staffId,
          startedAt: `2026-11-23T0${hour}:00:00.000Z`,
        }),
      );
      for (const record of [own[1], own[0], own[2]]) if (record !== undefined) await store.start('d1', record);
      await store.start('d1', importRecord({ startedBy: `${staffId}x` }));
      await store.start('d2', importRecord({ startedBy: staffId }));
      expect(await store.listByStaff('d1', staffId)).toEqual(own.toReversed());
    });
  });
};
