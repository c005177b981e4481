import type { ImportState } from '../../contracts/http/imports.ts';
import { StoredImportSchema } from '../../contracts/records/stored-import.ts';
import type { ImportRecord } from '../../contracts/records/stored-import.ts';
import type { ImportStore } from '../../ports/import-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { departmentPartition, type ItemKey, joinKey, staffSubject } from './item-key.ts';
import { parseItem, type StoredItem } from './stored-item.ts';
import { TABLE_SCHEMA } from './table-schema.ts';

const keyOf = (departmentId: string, importId: string): ItemKey => ({
  pk: departmentPartition(departmentId),
  sk: joinKey('IMPORT', importId),
});

/** The type under which imports stand on the `subject` index. */
const IMPORT = 'import';

const itemOf = (departmentId: string, record: ImportRecord): StoredItem & ItemKey => ({
  ...keyOf(departmentId, record.id),
  subject: staffSubject(departmentId, record.startedBy),
  subjectSort: joinKey(IMPORT, record.startedAt, record.id),
  ...record,
});

const recordOf = (item: StoredItem): ImportRecord => parseItem(StoredImportSchema, item);

export class DynamoImportStore implements ImportStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async start(departmentId: string, record: ImportRecord): Promise<ImportRecord> {
    const put = await this.#table.put(itemOf(departmentId, record), { text: 'attribute_not_exists(#pk)' });
    return put.outcome === 'written' ? record : ((await this.read(departmentId, record.id)) ?? record);
  }

  async read(departmentId: string, importId: string): Promise<ImportRecord | undefined> {
    const item = await this.#table.get(keyOf(departmentId, importId));
    return item && recordOf(item);
  }

  async listByStaff(departmentId: string, staffId: string): Promise<readonly ImportRecord[]> {
    const items = this.#table.query({
      index: TABLE_SCHEMA.indexes.subject.indexName,
      where: {
        text: '#subject = :subject AND begins_with(#subjectSort, :type)',
        values: { subject: staffSubject(departmentId, staffId), type: joinKey(IMPORT, '') },
      },
      consistent: false,
      latestFirst: true,
    });
    return (await Array.fromAsync(items)).map(recordOf);
  }

  async advance(departmentId: string, from: ImportState, record: ImportRecord): Promise<'saved' | 'moved-on'> {
    const condition = { text: '#state = :from', values: { from } };
    const { outcome } = await this.#table.put(itemOf(departmentId, record), condition);
    return outcome === 'written' ? 'saved' : 'moved-on';
  }

  async report(departmentId: string, importId: string, state: ImportState, through: number): Promise<void> {
    await this.#table.update(
      keyOf(departmentId, importId),
      { text: 'SET #through = :through', values: { through } },
      { text: '#state = :state', values: { state } },
    );
  }
}
