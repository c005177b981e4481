import { NO_PREFERENCES, type NoticePreferences } from '../../domain/notices/notice-preferences.ts';
import type { PreferenceStore } from '../preference-store.ts';

export class InMemoryPreferenceStore implements PreferenceStore {
  readonly #people = new Map<string, NoticePreferences>();

  read(departmentId: string, staffId: string): Promise<NoticePreferences> {
    return Promise.resolve(this.#people.get(JSON.stringify([departmentId, staffId])) ?? NO_PREFERENCES);
  }

  list(departmentId: string): Promise<ReadonlyMap<string, NoticePreferences>> {
    const all = [...this.#people].map(([name, one]) => [JSON.parse(name) as [string, string], one] as const);
    const own = all.filter(([[department]]) => department === departmentId);
    return Promise.resolve(new Map(own.map(([[, staffId], one]) => [staffId, one])));
  }

  async save(
    departmentId: string,
    staffId: string,
    preferences: NoticePreferences,
  ): Promise<'saved' | 'changed-meanwhile'> {
    const former = await this.read(departmentId, staffId);
    if (preferences.version !== former.version + 1) return 'changed-meanwhile';
    this.#people.set(JSON.stringify([departmentId, staffId]), preferences);
    return 'saved';
  }
}
