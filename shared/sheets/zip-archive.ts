import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { SheetFault, SHEET_LIMITS } from './grid.ts';

const MOST_ENTRIES = 1000;

/** What yauzl, zlib and the XML parser throw at bytes that are not what they claim; anything else is a bug of ours. */
export const isFaultOfTheFile = (error: unknown): boolean =>
  error instanceof Error && (Object.getPrototypeOf(error) === Error.prototype || 'code' in error);

const opened = async (bytes: Buffer): Promise<ZipFile> => {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (error) {
    if (isFaultOfTheFile(error)) throw new SheetFault('sheet-unreadable');
    throw error;
  }
};

/**
 * The files of a zip archive, opened one by one. Together they may not inflate beyond the limit: by what they declare,
 * and none may turn out longer than it declares, which yauzl sees to while it inflates.
 */
export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #bytesLeft: number = SHEET_LIMITS.inflatedBytes;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws SheetFault when it is no archive, or its directory is not what ours would be. */
  static async open(bytes: Buffer): Promise<ZipArchive> {
    const zip = await opened(bytes);
    if (zip.entryCount > MOST_ENTRIES) throw new SheetFault('sheet-too-large');
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw new SheetFault('sheet-unreadable');
        if (entry.isEncrypted()) throw new SheetFault('sheet-protected');
        entries.set(entry.fileName, entry);
      }
    } catch (error) {
      if (error instanceof SheetFault || !isFaultOfTheFile(error)) throw error;
      throw new SheetFault('sheet-unreadable');
    }
    return new ZipArchive(zip, entries);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * The bytes of a file, piece by piece; none where there is no such file.
   *
   * @throws SheetFault before it inflates anything when that would be too much.
   */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    this.#bytesLeft -= entry.uncompressedSize;
    if (this.#bytesLeft < 0) throw new SheetFault('sheet-too-large');
    for await (const chunk of await this.#zip.openReadStreamPromise(entry)) yield chunk as Uint8Array;
  }
}
