import { beforeEach, describe, expect, it } from 'vitest';
import { NO_PREFERENCES, type NoticePreferences } from '../../../shared/domain/notices/notice-preferences.ts';
import type { PreferenceStore } from '../../../shared/ports/preference-store.ts';

const FIRST: NoticePreferences = {
  version: 1,
  off: ['log-reminder', 'quarter-pack'],
  quietHours: { from: '22:00', to: '07:00' },
  feedGeneration: 1,
  suspended: { address: 's01@example.com', since: '2026-11-23T09:00:00Z' },
  robot: 'https://oapi.dingtalk.com/robot/send?access_token=t',
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

    it('of a department are listed by person', async () => {
      await store.save('d1', 's#01', FIRST);
      await store.save('d1', 's02', { ...FIRST, off: [] });
      await store.save('d2', 's03', FIRST);
      expect(await store.list('d1')).toEqual(
        new Map([
          ['s#01', FIRST],
          ['s02', { ...FIRST, off: [] }],
        ]),
      );
      expect(await store.list('d3')).toEqual(new Map());
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
