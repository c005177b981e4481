import { StoredPreferencesSchema } from '../../contracts/records/stored-preferences.ts';
import { NO_PREFERENCES, type NoticePreferences } from '../../domain/notices/notice-preferences.ts';
import type { PreferenceStore } from '../../ports/preference-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { departmentPartition, type ItemKey, joinKey, splitKey } from './item-key.ts';
import { keysOf, parseItem } from './stored-item.ts';

const PREFERENCES = 'PREFERENCES';

const keyOf = (departmentId: string, staffId: string): ItemKey => ({
  pk: departmentPartition(departmentId),
  sk: joinKey(PREFERENCES, staffId),
});

export class DynamoPreferenceStore implements PreferenceStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async read(departmentId: string, staffId: string): Promise<NoticePreferences> {
    const item = await this.#table.get(keyOf(departmentId, staffId));
    return item === undefined ? NO_PREFERENCES : parseItem(StoredPreferencesSchema, item);
  }

  async list(departmentId: string): Promise<ReadonlyMap<string, NoticePreferences>> {
    const where = {
      text: '#pk = :pk AND begins_with(#sk, :family)',
      values: { pk: departmentPartition(departmentId), family: joinKey(PREFERENCES, '') },
    };
    const items = await Array.fromAsync(this.#table.query({ where, consistent: true }));
    return new Map(
      items.map((item) => [splitKey(keysOf(item).sk)[1] ?? '', parseItem(StoredPreferencesSchema, item)] as const),
    );
  }

  async save(
    departmentId: string,
    staffId: string,
    preferences: NoticePreferences,
  ): Promise<'saved' | 'changed-meanwhile'> {
    const item = { ...keyOf(departmentId, staffId), ...preferences, off: [...preferences.off] };
    const former = preferences.version - 1;
    const condition =
      former === 0 ? { text: 'attribute_not_exists(#pk)' } : { text: '#version = :former', values: { former } };
    const { outcome } = await this.#table.put(item, condition);
    return outcome === 'written' ? 'saved' : 'changed-meanwhile';
  }
}
