import type { SheetPlace, SheetStore } from '../sheet-store.ts';

const nameOf = ({ departmentId, importId, digest }: SheetPlace): string =>
  JSON.stringify([departmentId, importId, digest]);

export class InMemorySheetStore implements SheetStore {
  readonly #sheets = new Map<string, Buffer>();

  put(place: SheetPlace, bytes: Uint8Array): Promise<void> {
    this.#sheets.set(nameOf(place), Buffer.from(bytes));
    return Promise.resolve();
  }

  get(place: SheetPlace): Promise<Buffer | undefined> {
    return Promise.resolve(this.#sheets.get(nameOf(place)));
  }

  delete(place: SheetPlace): Promise<void> {
    this.#sheets.delete(nameOf(place));
    return Promise.resolve();
  }
}
