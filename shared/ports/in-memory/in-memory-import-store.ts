import type { ImportState } from '../../contracts/http/imports.ts';
import { compareText } from '../../domain/text-order.ts';
import type { ImportRecord } from '../../contracts/records/stored-import.ts';
import type { ImportStore } from '../import-store.ts';

export class InMemoryImportStore implements ImportStore {
  readonly #departments = new Map<string, Map<string, ImportRecord>>();

  start(departmentId: string, record: ImportRecord): Promise<ImportRecord> {
    const imports = this.#of(departmentId);
    const first = imports.get(record.id) ?? record;
    imports.set(record.id, first);
    return Promise.resolve(first);
  }

  read(departmentId: string, importId: string): Promise<ImportRecord | undefined> {
    return Promise.resolve(this.#of(departmentId).get(importId));
  }

  listByStaff(departmentId: string, staffId: string): Promise<readonly ImportRecord[]> {
    const own = [...this.#of(departmentId).values()].filter(({ startedBy }) => startedBy === staffId);
    const orderOf = ({ startedAt, id }: ImportRecord): string => `${startedAt}#${id}`;
    return Promise.resolve(own.sort((a, b) => compareText(orderOf(b), orderOf(a))));
  }

  advance(departmentId: string, from: ImportState, record: ImportRecord): Promise<'saved' | 'moved-on'> {
    const imports = this.#of(departmentId);
    if (imports.get(record.id)?.state !== from) return Promise.resolve('moved-on');
    imports.set(record.id, record);
    return Promise.resolve('saved');
  }

  report(departmentId: string, importId: string, state: ImportState, through: number): Promise<void> {
    const imports = this.#of(departmentId);
    const record = imports.get(importId);
    if (record?.state === state) imports.set(importId, { ...record, through });
    return Promise.resolve();
  }

  #of(departmentId: string): Map<string, ImportRecord> {
    const imports = this.#departments.get(departmentId) ?? new Map<string, ImportRecord>();
    this.#departments.set(departmentId, imports);
    return imports;
  }
}
