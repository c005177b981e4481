import type { SheetPlace, SheetStore } from '../../ports/sheet-store.ts';
import type { WhenNeeded } from '../../ports/when-needed.ts';
import type { S3Bucket } from './s3-bucket.ts';

/** Ids of departments may hold any visible character. */
const keyOf = ({ departmentId, importId, digest }: SheetPlace): string =>
  `sheets/${encodeURIComponent(departmentId)}/${importId}/${digest}`;

export class S3SheetStore implements SheetStore {
  readonly #bucket: WhenNeeded<S3Bucket>;

  constructor(bucket: WhenNeeded<S3Bucket>) {
    this.#bucket = bucket;
  }

  async put(place: SheetPlace, bytes: Uint8Array): Promise<void> {
    await (await this.#bucket()).put(keyOf(place), bytes);
  }

  async get(place: SheetPlace): Promise<Buffer | undefined> {
    return (await this.#bucket()).get(keyOf(place));
  }

  async delete(place: SheetPlace): Promise<void> {
    await (await this.#bucket()).delete(keyOf(place));
  }
}
