import { beforeEach, describe, expect, it } from 'vitest';
import { NO_PREFERENCES, type NoticePreferences } from '../../../shared/domain/notices/notice-preferences.ts';
import type { PreferenceStore } from '../../../shared/ports/preference-store.ts';

const FIRST: NoticePreferences = {
  version: 1,
  off: ['log-reminder', 'quarter-pack'],
  quietHours: { from: '22:00', to: '07:00' },
  feedGeneration: 1,
};

export const preferenceStoreSuite = (
  name: string,
  newStore: () => PreferenceStore | Promise<PreferenceStore>,
): void => {
  describe(`preferences ${name}`, () => {
    let store: PreferenceStore;
    beforeEach(async () => {
      store = await newStore();
    });

    it('of somebody who never said anything are those of everybody', async () => {
      expect(await store.read('d1', 's01')).toEqual(NO_PREFERENCES);
    });

    it('read back as they were saved, of one person only', async () => {
      expect(await store.save('d1', 's01', FIRST)).toBe('saved');
      expect(await store.read('d1', 's01')).toEqual(FIRST);
      expect(await store.read('d1', 's02')).toEqual(NO_PREFERENCES);
      expect(await store.read('d2', 's01')).toEqual(NO_PREFERENCES);
    });

    it('are saved on top of the ones that were seen, or not at all', async () => {
      await store.save('d1', 's01', FIRST);
      expect(await store.save('d1', 's01', { ...FIRST, quietHours: null })).toBe('changed-meanwhile');
      expect(await store.save('d1', 's01', { ...FIRST, version: 3 })).toBe('changed-meanwhile');
      const second = { ...FIRST, version: 2, quietHours: null, feedGeneration: 2 };
      expect(await store.save('d1', 's01', second)).toBe('saved');
      expect(await store.read('d1', 's01')).toEqual(second);
    });
  });
};
