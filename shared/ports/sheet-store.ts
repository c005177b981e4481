import type { ImportRecord } from '../contracts/records/stored-import.ts';

/** Where a sheet stands. */
export interface SheetPlace {
  readonly departmentId: string;
  readonly importId: string;
  /** Of its content: what else is sent under the same import stands elsewhere. */
  readonly digest: string;
}

export const sheetOf = (departmentId: string, { id, sheetDigest }: ImportRecord): SheetPlace => ({
  departmentId,
  importId: id,
  digest: sheetDigest,
});

/** The sheets of imports, for the days that their import may take. */
export interface SheetStore {
  put(place: SheetPlace, bytes: Uint8Array): Promise<void>;
  /** Undefined when it is not there, or no longer. */
  get(place: SheetPlace): Promise<Buffer | undefined>;
  /** It need not be there. */
  delete(place: SheetPlace): Promise<void>;
}
