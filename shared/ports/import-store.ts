import type { ImportState } from '../contracts/http/imports.ts';
import type { ImportRecord } from '../contracts/records/stored-import.ts';

export interface ImportStore {
  /** Keeps a new import. When there is one of its id already, answers with that and keeps nothing. */
  start(departmentId: string, record: ImportRecord): Promise<ImportRecord>;
  /** Strongly consistent. */
  read(departmentId: string, importId: string): Promise<ImportRecord | undefined>;
  /** Of one person, latest first; what was kept a moment ago may be missing. */
  listByStaff(departmentId: string, staffId: string): Promise<readonly ImportRecord[]>;
  /** Keeps how the import stands now, if it still was in the state `from`. */
  advance(departmentId: string, from: ImportState, record: ImportRecord): Promise<'saved' | 'moved-on'>;
  /** How many submissions are through; nothing happens once the import has left the state. */
  report(departmentId: string, importId: string, state: ImportState, through: number): Promise<void>;
}
