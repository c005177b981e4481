import type { NoticePreferences } from '../domain/notices/notice-preferences.ts';

export interface PreferenceStore {
  /** A person's preferences; those of somebody who never said anything. Strongly consistent. */
  read(departmentId: string, staffId: string): Promise<NoticePreferences>;
  /** Of everybody in the department who ever had any, by staff id; strongly consistent. */
  list(departmentId: string): Promise<ReadonlyMap<string, NoticePreferences>>;
  /** Puts them in the place of the ones that carry the number before; `changed-meanwhile` when those are gone. */
  save(departmentId: string, staffId: string, preferences: NoticePreferences): Promise<'saved' | 'changed-meanwhile'>;
}
